package org.vitrine.lens.model;

import java.util.List;
import java.util.OptionalInt;
import org.vitrine.lens.model.op.LayerShape;

/**
 * What a network takes for a picture. A pixel's value of 0…1 becomes {@code (low + value·(high −
 * low) − mean) / std}, channel by channel in the network's own order.
 *
 * @param height pixels
 * @param width pixels
 * @param order of the channels; {@code mean} and {@code std} are in it as well
 * @param low the value of black before the mean is taken away
 * @param high the value of full brightness before the mean is taken away
 * @param mean three numbers
 * @param std three numbers above 0
 * @param shorterSide the length to which a picture's shorter side is brought before height × width
 *     are cut from its middle; where empty, the smallest that covers them
 * @param greys how the values of a grey picture are taken
 */
public record InputSpec(
    int height,
    int width,
    Order order,
    double low,
    double high,
    List<Double> mean,
    List<Double> std,
    OptionalInt shorterSide,
    Greys greys) {

  /** The order of the colour channels. */
  public enum Order {
    RGB,
    BGR
  }

  /** What the values of a picture with one channel are. */
  public enum Greys {
    /** Like the values of colours, as every browser shows them. */
    STORED,
    /**
     * Linear light, to be brightened to the values of colours. Java's own reader does so, and some
     * networks' published results were made with it.
     */
    LINEAR
  }

  public InputSpec {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (mean.size() != 3 || std.size() != 3) {
      throw new IllegalArgumentException("mean and std have three numbers each");
    }
  }

  /** RGB pictures of 0…1, minus and over these, brought to this size. */
  public static InputSpec rgb(int height, int width, List<Double> mean, List<Double> std) {
    return new InputSpec(
        height, width, Order.RGB, 0, 1, mean, std, OptionalInt.empty(), Greys.STORED);
  }

  /** The same for pictures of another size, taken whole. */
  public InputSpec sized(int otherHeight, int otherWidth) {
    return new InputSpec(
        otherHeight, otherWidth, order, low, high, mean, std, OptionalInt.empty(), greys);
  }

  public LayerShape shape() {
    return LayerShape.spatial(3, height, width);
  }
}
