/**
 * The procedural picture set from which the default network learns: every picture is drawn from a
 * seed and an index by signed distances and scalar fields, so that the same numbers give the same
 * bytes on any machine.
 */
package org.vitrine.lens.model.pictures;
