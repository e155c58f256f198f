package org.vitrine.lens.model.pictures;

/** Noise on a lattice of whole numbers, the same for the same seed. */
final class Noise {
  private Noise() {}

  /** A number from 0 to 1 for a lattice point. */
  static float at(int seed, int x, int y) {
    int h = seed * 0x9E3779B1 + x * 0x85EBCA77 + y * 0xC2B2AE3D;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
    h = (h ^ (h >>> 12)) * 0x297A2D39;
    return ((h ^ (h >>> 15)) >>> 8) * 0x1p-24f;
  }

  /** Value noise from 0 to 1, smooth, one lump per unit (Perlin's fade curve). */
  static float smooth(int seed, float x, float y) {
    int cellX = (int) Math.floor(x);
    int cellY = (int) Math.floor(y);
    float u = fade(x - cellX);
    float v = fade(y - cellY);
    float top = at(seed, cellX, cellY) * (1 - u) + at(seed, cellX + 1, cellY) * u;
    float low = at(seed, cellX, cellY + 1) * (1 - u) + at(seed, cellX + 1, cellY + 1) * u;
    return top * (1 - v) + low * v;
  }

  /** Lumps with smaller lumps on them: three octaves, from 0 to 1. */
  static float rough(int seed, float x, float y) {
    return (smooth(seed, x, y) * 4
            + smooth(seed + 101, x * 2.03f, y * 2.03f) * 2
            + smooth(seed + 211, x * 4.1f, y * 4.1f))
        / 7;
  }

  private static float fade(float t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  /**
   * Cells around jittered lattice points (Worley, "A cellular texture basis function", SIGGRAPH
   * 1996): how far a point is from the border of its cell, and a number from 0 to 1 that names the
   * cell.
   */
  record Cell(float toBorder, float name) {}

  /** The cell that a point is in; one cell per unit of area, points moved by {@code jitter}. */
  static Cell cell(int seed, float x, float y, float jitter) {
    int cellX = (int) Math.floor(x);
    int cellY = (int) Math.floor(y);
    float nearest = Float.MAX_VALUE;
    float second = Float.MAX_VALUE;
    float name = 0;
    for (int j = cellY - 1; j <= cellY + 1; j++) {
      for (int i = cellX - 1; i <= cellX + 1; i++) {
        float dx = i + 0.5f + jitter * (at(seed, i, j) - 0.5f) - x;
        float dy = j + 0.5f + jitter * (at(seed + 31, i, j) - 0.5f) - y;
        float square = dx * dx + dy * dy;
        if (square < nearest) {
          second = nearest;
          nearest = square;
          name = at(seed + 67, i, j);
        } else if (square < second) {
          second = square;
        }
      }
    }
    return new Cell((float) (Math.sqrt(second) - Math.sqrt(nearest)) / 2, name);
  }
}
