package org.vitrine.lens.model.op;

/**
 * What one picture gives at a layer: channels at positions, or, without positions, a row of units.
 *
 * @param channels at least 1
 * @param height positions; 1 where there are none
 * @param width positions; 1 where there are none
 * @param spatial whether the values stand at positions (an array N×C×H×W) or not (N×C)
 */
public record LayerShape(int channels, int height, int width, boolean spatial) {
  /** The most values of one picture at one layer: 1 GiB of float32. */
  static final int MOST_VALUES = 1 << 28;

  public LayerShape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new MisfitException(
          "a layer has at least one channel and one position; found %d channels at %d×%d positions"
              .formatted(channels, height, width));
    }
    if ((long) channels * height > MOST_VALUES || (long) channels * height * width > MOST_VALUES) {
      throw new MisfitException(
          "a layer holds at most %d values; found %d×%d×%d"
              .formatted(MOST_VALUES, channels, height, width));
    }
    if (!spatial && (height != 1 || width != 1)) {
      throw new IllegalArgumentException("a layer without positions has height and width 1");
    }
  }

  public static LayerShape spatial(int channels, int height, int width) {
    return new LayerShape(channels, height, width, true);
  }

  public static LayerShape flat(int units) {
    return new LayerShape(units, 1, 1, false);
  }

  /** All values of one picture. */
  public int values() {
    return channels * height * width;
  }

  /** The same positions with other channels. */
  LayerShape withChannels(int others) {
    return new LayerShape(others, height, width, spatial);
  }

  @Override
  public String toString() {
    return spatial ? "%d×%d×%d".formatted(channels, height, width) : channels + " units";
  }
}
