package org.vitrine.lens.model.training;

/**
 * An endless row of pictures. Must be thread-safe, and the same index must always give the same
 * picture: nothing else makes a training repeatable.
 */
@FunctionalInterface
public interface PictureSource {
  /**
   * @param index from 0
   */
  Example example(long index);
}
