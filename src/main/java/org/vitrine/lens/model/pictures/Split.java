package org.vitrine.lens.model.pictures;

/** What a picture is for. No two splits draw from the same dice, whatever the seed and index. */
public enum Split {
  TRAINING(0),
  HELD_OUT(1),
  PROBE(2);

  /** Indices are from 0 up to, but not including, this. */
  static final long SIZE = 1L << 40;

  private final long place;

  Split(long place) {
    this.place = place;
  }

  /** Where this split's pictures begin in the one long row of all pictures of a seed. */
  long start() {
    return place * SIZE;
  }
}
