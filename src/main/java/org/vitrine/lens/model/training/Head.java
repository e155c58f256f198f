package org.vitrine.lens.model.training;

/**
 * A node that is taught to tell classes apart: it gives N×classes values before the softmax.
 *
 * @param node its name
 * @param weight of its loss in the sum; the first head usually has 1
 */
public record Head(String node, double weight) {
  public Head {
    if (!(weight > 0)) {
      throw new IllegalArgumentException("a head's weight is above 0; found " + weight);
    }
  }
}
