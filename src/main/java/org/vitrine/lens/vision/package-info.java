/**
 * Pictures as parameters: optimised so that a part of a network responds most.
 *
 * <p>Method and defaults follow Olah, Mordvintsev, Schubert, "Feature Visualization", Distill 2017
 * (doi:10.23915/distill.00007), and its code, Lucid.
 */
package org.vitrine.lens.vision;
