package org.vitrine.lens.model.pictures;

/** A square of pixels being drawn: channels first, then rows, then columns. Not thread-safe. */
final class Canvas {
  /** Pixels on each side. */
  static final int SIDE = 64;

  /** One pixel's width where the picture runs from -1 to 1. */
  static final float PIXEL = 2f / SIDE;

  private static final int AREA = SIDE * SIDE;
  private static final int TILE = 16;
  private static final int LEAF = 4;

  private final float[] pixels = new float[3 * AREA];

  float[] pixels() {
    return pixels;
  }

  static float centre(float pixel) {
    return (pixel + 0.5f) * PIXEL - 1;
  }

  /** Covers the whole picture. */
  void cover(Paint paint) {
    for (int i = 0; i < AREA; i++) {
      int row = i / SIDE;
      set(i, paint.at(centre(i % SIDE), centre(row)), 1);
    }
  }

  /** Fills a shape, both it and its paint in the coordinates of a place. */
  void fill(Place place, Shape shape, Paint paint, float opacity) {
    Filling filling = new Filling(place, shape, paint, opacity);
    for (int row = 0; row < SIDE; row += TILE) {
      for (int column = 0; column < SIDE; column += TILE) {
        filling.tile(row, column, TILE);
      }
    }
  }

  private void set(int i, Rgb colour, float share) {
    pixels[i] += (colour.r() - pixels[i]) * share;
    pixels[AREA + i] += (colour.g() - pixels[AREA + i]) * share;
    pixels[2 * AREA + i] += (colour.b() - pixels[2 * AREA + i]) * share;
  }

  /** Walks down tiles and leaves out those that the distance at their centre shows to be empty. */
  private final class Filling {
    private final Place place;
    private final Shape shape;
    private final Paint paint;
    private final float opacity;
    private final float xx;
    private final float xy;
    private final float yx;
    private final float yy;

    Filling(Place place, Shape shape, Paint paint, float opacity) {
      this.place = place;
      this.shape = shape;
      this.paint = paint;
      this.opacity = opacity;
      float c = Angle.cos(place.angle()) / place.size();
      float s = Angle.sin(place.angle()) / place.size();
      float flip = place.mirrored() ? -1 : 1;
      xx = flip * c;
      xy = flip * s;
      yx = -s;
      yy = c;
    }

    void tile(int row, int column, int size) {
      float dx = centre(column + (size - 1) / 2f) - place.x();
      float dy = centre(row + (size - 1) / 2f) - place.y();
      float distance = shape.distance(xx * dx + xy * dy, yx * dx + yy * dy) * place.size();
      // 0.71 of a tile's side reaches its corner; a fifth more, since a distance may be too long.
      if (distance > (0.9f * size + 1) * PIXEL) {
        return;
      }
      if (size > LEAF) {
        int half = size / 2;
        tile(row, column, half);
        tile(row, column + half, half);
        tile(row + half, column, half);
        tile(row + half, column + half, half);
        return;
      }
      for (int i = row; i < row + size; i++) {
        for (int j = column; j < column + size; j++) {
          pixel(i, j);
        }
      }
    }

    private void pixel(int row, int column) {
      float dx = centre(column) - place.x();
      float dy = centre(row) - place.y();
      float x = xx * dx + xy * dy;
      float y = yx * dx + yy * dy;
      float covered = 0.5f - shape.distance(x, y) * place.size() / PIXEL;
      if (covered > 0) {
        set(row * SIDE + column, paint.at(x, y), Math.min(1, covered) * opacity);
      }
    }
  }
}
