package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * The gradient of what a convolution takes, as a convolution of the gradient of what it gives.
 *
 * <p>Where few channels are taken, as of a picture, {@code cells × cells} neighbouring positions
 * are computed as so many channels at one: the engine computes sixteen channels at once, and three
 * would leave most of them empty. So also a convolution of longer steps is led back.
 *
 * @param forward the convolution
 * @param inputs how many channels it takes
 * @param cells how many positions in each direction are computed as channels of one; 1, or a
 *     multiple of the stride
 */
public record WayBack(Conv forward, int inputs, int cells) {
  /** So many numbers a vector of the processor holds at most. */
  private static final int VECTOR = 16;

  /**
   * Where there is one: where all channels are seen, no padding is wider than the kernel reaches,
   * and steps are longer than one only if what they skip can be computed as channels.
   *
   * @param inputs how many channels it takes
   */
  public static Optional<WayBack> of(Conv conv, int inputs) {
    boolean direct = conv.stride().equals(Extent.ONE);
    int cells = direct && conv.kernel().equals(Extent.ONE) ? 1 : cells(conv, inputs);
    WayBack back = new WayBack(conv, inputs, cells);
    boolean leads =
        conv.groups() == 1
            && (direct || cells == conv.stride().height())
            && conv.padding() instanceof Padding.Sides sides
            && sides.symmetric()
            && back.down().before() >= 0
            && back.across().before() >= 0;
    return leads ? Optional.of(back) : Optional.empty();
  }

  private static int cells(Conv conv, int inputs) {
    int stride = conv.stride().height();
    int cells = Math.max(stride, 2);
    boolean room =
        conv.stride().width() == stride
            && conv.dilation().equals(Extent.ONE)
            && inputs * 4 <= VECTOR;
    return room ? cells : 1;
  }

  /**
   * One direction.
   *
   * @param padding before what is taken
   */
  private record Line(int kernel, int stride, int padding, int dilation, int cells) {

    /** Where the first number lies that a position's gradient is made of, from that position. */
    int first() {
      return -Math.floorDiv(kernel - 1 - padding, stride);
    }

    int taps() {
      return Math.floorDiv(cells - 1 + padding, stride) - first() + 1;
    }

    /** How many positions stand before the gradient. */
    int before() {
      return cells == 1 ? dilation * (kernel - 1) - padding : -first();
    }

    int step() {
      return cells / stride;
    }

    /** The weight by which a cell takes a number of the gradient; empty beyond the kernel. */
    Optional<Integer> weight(int cell, int tap) {
      int at = cells == 1 ? kernel - 1 - tap : cell + padding - stride * (tap + first());
      return at >= 0 && at < kernel ? Optional.of(at) : Optional.empty();
    }

    /** How many positions more than before stand after the gradient, in whole steps. */
    int more(int length, int given) {
      int last = step() * (Math.ceilDiv(length, cells) - 1) + dilation * (taps() - 1) - before();
      return Math.max(0, Math.ceilDiv(last - (given - 1) - before(), step()));
    }
  }

  private Line down() {
    return line(forward.kernel().height(), forward.stride().height(), before().height(), true);
  }

  private Line across() {
    return line(forward.kernel().width(), forward.stride().width(), before().width(), false);
  }

  private Line line(int kernel, int stride, int padding, boolean down) {
    Extent dilation = forward.dilation();
    return new Line(kernel, stride, padding, down ? dilation.height() : dilation.width(), cells);
  }

  private Extent before() {
    return forward.padding() instanceof Padding.Sides sides ? sides.before() : Extent.ZERO;
  }

  /** How many channels the way back computes. */
  public int outputs() {
    return cells * cells * inputs;
  }

  /** Of the kernel of the way back. */
  public Extent kernel() {
    return new Extent(down().taps(), across().taps());
  }

  /**
   * The weights of the way back.
   *
   * @param weight outputs × inputs × height × width, row by row
   * @return {@link #outputs()} × outputs × height × width of {@link #kernel()}
   */
  public float[] turned(float[] weight) {
    Extent kernel = kernel();
    Extent own = forward.kernel();
    float[] turned = new float[outputs() * forward.channels() * kernel.height() * kernel.width()];
    int at = 0;
    for (int output = 0; output < outputs(); output++) {
      int cell = output / inputs;
      for (int channel = 0; channel < forward.channels(); channel++) {
        int plane = (channel * inputs + output % inputs) * own.height() * own.width();
        for (int y = 0; y < kernel.height(); y++) {
          Optional<Integer> row = down().weight(cell / cells, y);
          for (int x = 0; x < kernel.width(); x++) {
            Optional<Integer> column = across().weight(cell % cells, x);
            turned[at++] =
                row.isPresent() && column.isPresent()
                    ? weight[plane + row.get() * own.width() + column.get()]
                    : 0;
          }
        }
      }
    }
    return turned;
  }

  /**
   * Leads back.
   *
   * @param gradient of what the convolution gives
   * @param turned the weights of {@link #turned(float[])}
   * @param taken the shape of what it takes, B×C×H×W
   */
  public NDArray back(NDArray gradient, NDArray turned, Shape taken) {
    int height = Math.toIntExact(taken.get(2));
    int width = Math.toIntExact(taken.get(3));
    Shape given = gradient.getShape();
    Line down = down();
    Line across = across();
    int above = down.more(height, Math.toIntExact(given.get(2)));
    int left = across.more(width, Math.toIntExact(given.get(3)));
    Extent step = new Extent(down.step(), across.step());
    Extent around =
        new Extent(down.before() + above * step.height(), across.before() + left * step.width());
    Conv conv = new Conv(outputs(), kernel(), step, around, forward.dilation(), 1, false);
    NDArray found = conv.convolve(gradient, turned, null, around);
    Shape shape = found.getShape();
    if (cells == 1 && shape.get(2) == height && shape.get(3) == width) {
      return found;
    }
    long rows = Math.ceilDiv(height, cells);
    long columns = Math.ceilDiv(width, cells);
    try (found;
        NDArray last = found.transpose(0, 2, 3, 1);
        NDArray part =
            last.get(
                new NDIndex(
                    ":, %d:%d, %d:%d".formatted(above, above + rows, left, left + columns)));
        NDArray split = part.reshape(taken.get(0), rows, columns, cells, cells, inputs);
        NDArray beside = split.transpose(0, 1, 3, 2, 4, 5);
        NDArray whole = beside.reshape(taken.get(0), rows * cells, columns * cells, inputs);
        NDArray cut = whole.get(new NDIndex(":, :%d, :%d".formatted(height, width)))) {
      return cut.transpose(0, 3, 1, 2);
    }
  }
}
