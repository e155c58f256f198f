package org.vitrine.lens.vision;

import java.util.Random;

/**
 * How far pictures are moved, turned and scaled before each look, so that what excites the unit
 * does so from wherever it is seen. As Lucid's standard transforms: padded by 12 pixels of grey,
 * moved by up to 8, scaled by 0.9 to 1.1, turned by up to 10°, moved by up to 4; for pictures below
 * 128 pixels the lengths shrink with the picture.
 *
 * @param padding pixels of grey on each side
 * @param before the range of the first move, pixels
 * @param after the range of the second move, pixels
 */
record Jitter(int padding, int before, int after) {
  private static final int FULL = 128;
  private static final int SCALES = 11;
  private static final int TURNS = 21;
  private static final int NO_TURNS = 5;

  static Jitter standard(int size) {
    double share = Math.min(1, size / (double) FULL);
    return new Jitter(
        (int) Math.round(12 * share), (int) Math.round(8 * share), (int) Math.round(4 * share));
  }

  /** Height and width of what the network sees of a picture of that size. */
  int view(int size) {
    return size + 2 * padding - before - after;
  }

  Placement next(Random random) {
    double firstY = move(before, random);
    double firstX = move(before, random);
    double scale = 1 + (random.nextInt(SCALES) - 5) / 50.0;
    int turn = random.nextInt(TURNS + NO_TURNS);
    double angle = turn < TURNS ? Math.toRadians(turn - 10) : 0;
    return new Placement(angle, scale, firstY, firstX, move(after, random), move(after, random));
  }

  private static double move(int range, Random random) {
    return random.nextInt(range + 1) - range / 2.0;
  }
}
