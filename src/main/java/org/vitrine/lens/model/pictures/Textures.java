package org.vitrine.lens.model.pictures;

/** Textures that fill a picture: made of parts that repeat but are never quite the same. */
final class Textures {
  private Textures() {}

  static Field bricks(Dice dice) {
    float height = dice.between(0.18f, 0.36f);
    float width = height * dice.between(1.7f, 2.4f);
    float mortar = dice.between(0.05f, 0.09f);
    int seed = dice.below(1 << 20);
    float soft = Canvas.PIXEL / height;
    return ((Field)
            (x, y) -> {
              float row = (float) Math.floor(y / height);
              float u = x / width + 0.5f * row;
              float acrossY = 0.5f - Math.abs(y / height - row - 0.5f);
              float acrossX = (0.5f - Math.abs(Field.part(u) - 0.5f)) * width / height;
              float inside = Field.step(mortar, mortar + soft, Math.min(acrossX, acrossY));
              float tone = Noise.at(seed, (int) Math.floor(u), (int) row);
              return inside * (0.62f + 0.38f * tone);
            })
        .placed(dice.around(0.25f), dice.around(1), dice.around(1));
  }

  static Field honeycomb(Dice dice) {
    float cell = dice.between(0.3f, 0.52f);
    float wall = dice.between(0.05f, 0.1f);
    float soft = Canvas.PIXEL / cell;
    boolean dark = dice.chance(0.5f);
    return ((Field)
            (x, y) -> {
              float inside = Field.step(wall, wall + soft, toHexagon(x / cell, y / cell));
              return dark ? inside : 1 - inside;
            })
        .placed(dice.angle(), dice.around(1), dice.around(1));
  }

  /** How far inside its hexagon a point is, where hexagons are 1 wide: up to 0.5. */
  private static float toHexagon(float x, float y) {
    float high = 1.7320508f;
    float ax = x - (float) Math.floor(x + 0.5f);
    float ay = y - high * (float) Math.floor(y / high + 0.5f);
    float bx = x - (float) Math.floor(x) - 0.5f;
    float by = y - high * ((float) Math.floor(y / high) + 0.5f);
    boolean first = ax * ax + ay * ay < bx * bx + by * by;
    float u = Math.abs(first ? ax : bx);
    float v = Math.abs(first ? ay : by);
    return 0.5f - Math.max(u, u * 0.5f + v * 0.8660254f);
  }

  static Field cells(Dice dice) {
    float scale = dice.between(2, 3.6f);
    float wall = dice.between(0.03f, 0.07f);
    int seed = dice.below(1 << 20);
    float soft = scale * Canvas.PIXEL;
    boolean dark = dice.chance(0.6f);
    return (x, y) -> {
      Noise.Cell cell = Noise.cell(seed, x * scale, y * scale, 0.95f);
      float inside = Field.step(wall, wall + soft, cell.toBorder());
      return dark ? inside * (0.65f + 0.35f * cell.name()) : 1 - inside;
    };
  }

  /** A basket: three strands side by side, over and under three that cross them. */
  static Field weave(Dice dice) {
    float plait = dice.between(0.36f, 0.56f);
    return ((Field)
            (x, y) -> {
              float u = x / plait;
              float v = y / plait;
              int column = (int) Math.floor(u);
              int row = (int) Math.floor(v);
              boolean lies = ((column + row) & 1) == 0;
              float strand = Field.part(3 * (lies ? v - row : u - column)) - 0.5f;
              float along = (lies ? u - column : v - row) - 0.5f;
              return (1 - 4 * strand * strand) * (1 - 2.6f * along * along);
            })
        .placed(dice.around(0.8f), dice.around(1), dice.around(1));
  }

  static Field scales(Dice dice) {
    float size = dice.between(0.3f, 0.5f);
    float soft = 1.2f * Canvas.PIXEL / size;
    float up = dice.chance(0.5f) ? 1 : -1;
    return ((Field) (x, y) -> scale(x / size, up * y / size, soft))
        .placed(dice.around(0.3f), dice.around(1), dice.around(1));
  }

  /** Rows half a unit apart hang over each other; the row that begins highest lies on top. */
  private static float scale(float x, float y, float soft) {
    float radius = 0.62f;
    for (int row = (int) Math.floor((y - radius) * 2); row <= y * 2; row++) {
      float u = x + ((row & 1) == 0 ? 0 : 0.5f);
      float dx = u - (float) Math.floor(u + 0.5f);
      float dy = y - row * 0.5f;
      float distance = (float) Math.sqrt(dx * dx + dy * dy);
      if (distance < radius) {
        float edge = 1 - Field.step(radius - 0.06f - soft, radius - 0.03f, distance);
        return edge * (0.4f + 0.6f * distance / radius);
      }
    }
    return 0;
  }

  static Field clouds(Dice dice) {
    float scale = dice.between(1.6f, 3.2f);
    int seed = dice.below(1 << 20);
    float low = dice.between(0.25f, 0.36f);
    return ((Field) (x, y) -> Field.step(low, 1 - low, Noise.rough(seed, x * scale, y * scale)))
        .bent(seed + 5, 1.5f, 0.2f);
  }

  static Field wood(Dice dice) {
    int seed = dice.below(1 << 20);
    float lines = dice.between(2.2f, 4);
    float knotX = dice.around(0.7f);
    float knotY = dice.around(0.7f);
    float push = dice.between(0.5f, 0.8f) * (dice.chance(0.5f) ? 1 : -1);
    return ((Field)
            (x, y) -> {
              float dx = (x - knotX) * 0.55f;
              float dy = y - knotY;
              float knot = push / (1 + 14 * (dx * dx + dy * dy));
              float bend = 0.35f * Noise.smooth(seed, x * 0.8f, y * 1.2f);
              float ring = Field.part((y + knot + bend) * lines);
              float year = ring < 0.8f ? ring / 0.8f : (1 - ring) / 0.2f;
              float grain = Noise.smooth(seed + 3, x * 3.5f, y * 22);
              return Math.max(0, Math.min(1, 0.15f + 0.65f * year + 0.4f * (grain - 0.4f)));
            })
        .placed(dice.chance(0.6f) ? dice.around(0.2f) : Angle.QUARTER + dice.around(0.2f), 0, 0);
  }

  /** Quarter circles that join into winding paths (Smith, "The tiling patterns of Truchet"). */
  static Field arcs(Dice dice) {
    float tile = dice.between(0.34f, 0.6f);
    float half = dice.between(0.1f, 0.17f);
    int seed = dice.below(1 << 20);
    float soft = 0.7f * Canvas.PIXEL / tile;
    return ((Field)
            (x, y) -> {
              int column = (int) Math.floor(x / tile);
              int row = (int) Math.floor(y / tile);
              float u = x / tile - column;
              float v = y / tile - row;
              if (Noise.at(seed, column, row) < 0.5f) {
                u = 1 - u;
              }
              float near =
                  (float) Math.sqrt(Math.min(u * u + v * v, (1 - u) * (1 - u) + (1 - v) * (1 - v)));
              return 1 - Field.step(half - soft, half + soft, Math.abs(near - 0.5f));
            })
        .placed(dice.angle(), dice.around(1), dice.around(1));
  }

  /** Flat patches of many hues, more than half of them the subject's own. */
  static Pose mosaic(Scene scene) {
    Dice dice = scene.dice();
    int seed = dice.below(1 << 20);
    float scale = dice.between(1.6f, 3);
    float jitter = dice.chance(0.4f) ? 0 : 0.95f;
    float turn = dice.angle();
    float c = scale * Angle.cos(turn);
    float s = scale * Angle.sin(turn);
    Rgb[] colours = new Rgb[9];
    for (int i = 0; i < colours.length; i++) {
      Hue hue = i < 4 ? scene.palette().hue() : Hue.roll(dice);
      colours[i] = hue.colour(dice.around(7), dice.between(0.65f, 1), dice.between(0.45f, 1));
    }
    scene
        .canvas()
        .cover(
            (x, y) -> {
              float name = Noise.cell(seed, c * x + s * y, c * y - s * x, jitter).name();
              return colours[(int) (name * colours.length)];
            });
    return Pose.NONE;
  }
}
