package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Pictures as a network takes them. Thread-safe. */
public record Preprocessing(InputSpec input) {

  /**
   * Reads a PNG or JPEG as the network looks at it, {@link #fit} included.
   *
   * @throws UnreadablePictureException if it is neither, damaged, or too large
   */
  public RgbPicture read(byte[] file) {
    return fit(PictureDecoder.decode(file, input.greys()));
  }

  /** The part of a picture that the network looks at, in the network's size: what is shown. */
  public RgbPicture fit(RgbPicture picture) {
    double covering =
        Math.max(
            (double) input.width() / picture.width(), (double) input.height() / picture.height());
    double scale =
        input.shorterSide().isPresent()
            ? (double) input.shorterSide().getAsInt() / Math.min(picture.width(), picture.height())
            : covering;
    int width = Math.max(input.width(), (int) Math.round(picture.width() * scale));
    int height = Math.max(input.height(), (int) Math.round(picture.height() * scale));
    return Resampling.to(picture, width, height)
        .cut(
            (width - input.width()) / 2,
            (height - input.height()) / 2,
            input.width(),
            input.height());
  }

  /**
   * Pictures of one size as a batch, N×3×H×W, in the network's order and scale. The size need not
   * be the network's own.
   */
  public NDArray array(List<RgbPicture> pictures, NDManager manager) {
    int height = pictures.get(0).height();
    int width = pictures.get(0).width();
    int each = 3 * height * width;
    float[] values = new float[pictures.size() * each];
    for (int n = 0; n < pictures.size(); n++) {
      RgbPicture picture = pictures.get(n);
      if (picture.height() != height || picture.width() != width) {
        throw new IllegalArgumentException("the pictures of a batch have one size");
      }
      for (int i = 0; i < each; i++) {
        int c = i / (height * width);
        int source = order(c) * height * width + i % (height * width);
        values[n * each + i] = (float) (picture.values()[source] * gain(c) + shift(c));
      }
    }
    return new Tensor(List.of(pictures.size(), 3, height, width), values).toArray(manager);
  }

  /**
   * The same for an array of the engine, differentiable.
   *
   * @param rgb N×3×H×W, red, green, blue, of 0…1
   * @return attached to the manager of {@code rgb}
   */
  public NDArray normalise(NDArray rgb) {
    NDManager manager = rgb.getManager();
    try (NDManager scope = manager.newSubManager()) {
      NDArray ordered = input.order() == InputSpec.Order.RGB ? rgb : rgb.flip(1);
      NDArray result = ordered.mul(channels(true, scope)).add(channels(false, scope));
      if (input.order() != InputSpec.Order.RGB) {
        ordered.close();
      }
      return result;
    }
  }

  /** The picture that an input of the network shows; the inverse of {@link #array}. */
  public RgbPicture picture(Tensor tensor) {
    List<Integer> shape = tensor.shape();
    if (shape.size() != 4 || shape.get(0) != 1 || shape.get(1) != 3) {
      throw new IllegalArgumentException("one picture, 1×3×H×W, is wanted; found " + shape);
    }
    int positions = shape.get(2) * shape.get(3);
    float[] values = new float[3 * positions];
    for (int i = 0; i < values.length; i++) {
      int c = i / positions;
      values[order(c) * positions + i % positions] =
          (float) ((tensor.values()[i] - shift(c)) / gain(c));
    }
    return new RgbPicture(shape.get(3), shape.get(2), values);
  }

  private NDArray channels(boolean gain, NDManager scope) {
    float[] values = new float[3];
    for (int c = 0; c < 3; c++) {
      values[c] = (float) (gain ? gain(c) : shift(c));
    }
    return scope.create(values, new Shape(1, 3, 1, 1)).duplicate();
  }

  /** Which of red, green and blue the network's channel is. */
  private int order(int channel) {
    return input.order() == InputSpec.Order.RGB ? channel : 2 - channel;
  }

  private double gain(int channel) {
    return (input.high() - input.low()) / input.std().get(channel);
  }

  private double shift(int channel) {
    return (input.low() - input.mean().get(channel)) / input.std().get(channel);
  }
}
