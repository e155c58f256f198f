/**
 * Training of a model's graph from pictures that are made while it learns. The same recipe gives
 * the same weights, byte for byte.
 */
package org.vitrine.lens.model.training;
