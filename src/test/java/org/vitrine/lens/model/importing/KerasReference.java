package org.vitrine.lens.model.importing;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What TensorFlow's documentation says that its layers compute, written as plainly as can be.
 * Pictures and layers are rows × columns × channels.
 */
final class KerasReference {
  private KerasReference() {}

  /** An array as TensorFlow stores it. */
  record Volume(int height, int width, int channels, double[] values) {
    double at(int y, int x, int c) {
      boolean inside = y >= 0 && y < height && x >= 0 && x < width;
      return inside ? values[(y * width + x) * channels + c] : 0;
    }
  }

  /** The padding before, by the rule "same". */
  private static int before(int size, int kernel, int stride) {
    int places = (size + stride - 1) / stride;
    return Math.max(0, (places - 1) * stride + kernel - size) / 2;
  }

  /**
   * @param kernel height × width × inputs × outputs
   */
  static Volume convSame(Volume in, float[] kernel, int side, int outputs, int stride) {
    int height = (in.height() + stride - 1) / stride;
    int width = (in.width() + stride - 1) / stride;
    double[] out = new double[height * width * outputs];
    for (int i = 0; i < out.length; i++) {
      int o = i % outputs;
      int y = i / outputs / width * stride - before(in.height(), side, stride);
      int x = i / outputs % width * stride - before(in.width(), side, stride);
      for (int k = 0; k < side * side * in.channels(); k++) {
        int c = k % in.channels();
        int dx = k / in.channels() % side;
        int dy = k / in.channels() / side;
        out[i] += in.at(y + dy, x + dx, c) * kernel[k * outputs + o];
      }
    }
    return new Volume(height, width, outputs, out);
  }

  /**
   * @param kernel height × width × channels × multiplier; output c·multiplier + m is channel c's
   */
  static Volume depthwiseSame(Volume in, float[] kernel, int side, int multiplier) {
    int outputs = in.channels() * multiplier;
    double[] out = new double[in.height() * in.width() * outputs];
    for (int i = 0; i < out.length; i++) {
      int o = i % outputs;
      int y = i / outputs / in.width() - before(in.height(), side, 1);
      int x = i / outputs % in.width() - before(in.width(), side, 1);
      for (int k = 0; k < side * side; k++) {
        out[i] += in.at(y + k / side, x + k % side, o / multiplier) * kernel[k * outputs + o];
      }
    }
    return new Volume(in.height(), in.width(), outputs, out);
  }

  static Volume each(Volume in, DoubleUnaryOperator function) {
    double[] out = Arrays.stream(in.values()).map(function).toArray();
    return new Volume(in.height(), in.width(), in.channels(), out);
  }

  static Volume plus(Volume in, float[] bias) {
    double[] out = in.values().clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += bias[i % bias.length];
    }
    return new Volume(in.height(), in.width(), in.channels(), out);
  }

  /**
   * @param kernel inputs × units; the inputs are the volume as it lies in memory
   */
  static double[] dense(Volume in, float[] kernel, float[] bias) {
    double[] out = new double[bias.length];
    for (int unit = 0; unit < out.length; unit++) {
      out[unit] = bias[unit];
      for (int i = 0; i < in.values().length; i++) {
        out[unit] += in.values()[i] * kernel[i * out.length + unit];
      }
    }
    return out;
  }
}
