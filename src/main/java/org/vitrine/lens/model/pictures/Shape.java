package org.vitrine.lens.model.pictures;

/**
 * A flat shape as a signed distance: below 0 inside, above 0 outside, nowhere more than the true
 * distance to the outline by over a fifth. Formulas after Inigo Quilez, "2D distance functions".
 */
@FunctionalInterface
interface Shape {
  float distance(float x, float y);

  static Shape disc(float radius) {
    return (x, y) -> (float) Math.sqrt(x * x + y * y) - radius;
  }

  static Shape ellipse(float rx, float ry) {
    float ix = 1 / rx;
    float iy = 1 / ry;
    return (x, y) -> {
      float px = x * ix;
      float py = y * iy;
      float k = (float) Math.sqrt(px * px + py * py);
      float slope = (float) Math.sqrt(px * ix * px * ix + py * iy * py * iy);
      return slope < 1e-6f ? -Math.min(rx, ry) : k * (k - 1) / slope;
    };
  }

  static Shape box(float halfWidth, float halfHeight, float corner) {
    return (x, y) -> {
      float dx = Math.abs(x) - halfWidth + corner;
      float dy = Math.abs(y) - halfHeight + corner;
      float ox = Math.max(dx, 0);
      float oy = Math.max(dy, 0);
      return (float) Math.sqrt(ox * ox + oy * oy) + Math.min(Math.max(dx, dy), 0) - corner;
    };
  }

  /** A stroke with round ends through the points x0, y0, x1, y1, … */
  static Shape stroke(float radius, float... points) {
    return (x, y) -> {
      float best = Float.MAX_VALUE;
      for (int i = 0; i + 3 < points.length; i += 2) {
        best = Math.min(best, toSegment(points, i, i + 2, x, y));
      }
      return (float) Math.sqrt(best) - radius;
    };
  }

  /** A stroke bent from one point to another by a control point (a quadratic Bézier curve). */
  static Shape bow(float radius, float x0, float y0, float cx, float cy, float x1, float y1) {
    int pieces = 7;
    float[] points = new float[2 * pieces + 2];
    for (int i = 0; i <= pieces; i++) {
      float t = i / (float) pieces;
      float s = 1 - t;
      points[2 * i] = s * s * x0 + 2 * s * t * cx + t * t * x1;
      points[2 * i + 1] = s * s * y0 + 2 * s * t * cy + t * t * y1;
    }
    return stroke(radius, points);
  }

  /** The inside of a closed line through the points x0, y0, x1, y1, … */
  static Shape polygon(float... points) {
    int n = points.length;
    return (x, y) -> {
      float best = Float.MAX_VALUE;
      boolean inside = false;
      for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
        best = Math.min(best, toSegment(points, i, j, x, y));
        boolean crosses = points[i + 1] > y != points[j + 1] > y;
        if (crosses
            && x
                < (points[j] - points[i]) * (y - points[i + 1]) / (points[j + 1] - points[i + 1])
                    + points[i]) {
          inside = !inside;
        }
      }
      float distance = (float) Math.sqrt(best);
      return inside ? -distance : distance;
    };
  }

  /** Corners at {@code outer} and, between them, at {@code inner}; equal radii make a polygon. */
  static Shape star(int corners, float outer, float inner) {
    float[] points = new float[4 * corners];
    for (int i = 0; i < 2 * corners; i++) {
      float angle = i * Angle.HALF / corners - Angle.QUARTER;
      float radius = i % 2 == 0 ? outer : inner;
      points[2 * i] = radius * Angle.cos(angle);
      points[2 * i + 1] = radius * Angle.sin(angle);
    }
    return polygon(points);
  }

  private static float toSegment(float[] points, int i, int j, float x, float y) {
    float ex = points[j] - points[i];
    float ey = points[j + 1] - points[i + 1];
    float wx = x - points[i];
    float wy = y - points[i + 1];
    float t = Math.max(0, Math.min(1, (wx * ex + wy * ey) / (ex * ex + ey * ey + 1e-12f)));
    float dx = wx - ex * t;
    float dy = wy - ey * t;
    return dx * dx + dy * dy;
  }

  default Shape at(float dx, float dy) {
    return (x, y) -> distance(x - dx, y - dy);
  }

  /** Turned clockwise as the reader sees it. */
  default Shape turned(float angle) {
    float c = Angle.cos(angle);
    float s = Angle.sin(angle);
    return (x, y) -> distance(c * x + s * y, c * y - s * x);
  }

  /** The shape and its mirror image across the vertical axis. */
  default Shape mirrored() {
    return (x, y) -> distance(Math.abs(x), y);
  }

  /** {@code count} copies around the origin; the shape lies on the positive x axis. */
  default Shape around(int count) {
    float sector = Angle.TURN / count;
    return (x, y) -> {
      float angle = -sector * (float) Math.floor(Angle.of(y, x) / sector + 0.5f);
      float c = Angle.cos(angle);
      float s = Angle.sin(angle);
      return distance(c * x - s * y, Math.abs(s * x + c * y));
    };
  }

  default Shape or(Shape other) {
    return (x, y) -> Math.min(distance(x, y), other.distance(x, y));
  }

  /** Both shapes, the crease between them filled over a width of {@code k}. */
  default Shape blended(Shape other, float k) {
    return (x, y) -> {
      float a = distance(x, y);
      float b = other.distance(x, y);
      float h = Math.max(k - Math.abs(a - b), 0) / k;
      return Math.min(a, b) - h * h * k / 4;
    };
  }

  default Shape and(Shape other) {
    return (x, y) -> Math.max(distance(x, y), other.distance(x, y));
  }

  default Shape minus(Shape other) {
    return (x, y) -> Math.max(distance(x, y), -other.distance(x, y));
  }

  default Shape grown(float by) {
    return (x, y) -> distance(x, y) - by;
  }

  /** Only its outline, {@code width} wide. */
  default Shape outline(float width) {
    return (x, y) -> Math.abs(distance(x, y)) - width / 2;
  }
}
