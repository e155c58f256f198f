package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.JsonNode;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.MisfitException;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Padding;
import org.vitrine.lens.model.op.Pointwise;
import org.vitrine.lens.model.op.Pointwise.Function;
import org.vitrine.lens.model.op.Relu;
import org.vitrine.lens.model.op.Softmax;

/** Keras's words for activations and paddings. */
final class KerasFunctions {
  private KerasFunctions() {}

  static Op named(String function) {
    return switch (function) {
      case "relu" -> new Relu();
      case "relu6" -> new Pointwise(Function.RELU6);
      case "sigmoid" -> new Pointwise(Function.SIGMOID);
      case "swish", "silu" -> new Pointwise(Function.SILU);
      case "hard_silu", "hard_swish" -> new Pointwise(Function.HARD_SWISH);
      case "tanh" -> new Pointwise(Function.TANH);
      case "gelu" -> new Pointwise(Function.GELU);
      case "softmax" -> new Softmax();
      default ->
          throw new UnsupportedModelException(
              "field \"activation\" is linear, relu, relu6, sigmoid, swish, silu, hard_silu,"
                  + " hard_swish, tanh, gelu or softmax; found "
                  + Fields.quoted(function));
    };
  }

  static Op relu(Fields config) {
    double slope = config.number("negative_slope", 0, 1, 0);
    double threshold = config.number("threshold", -1e9, 1e9, 0);
    double most = config.number("max_value", 0, 1e9, 0);
    if (threshold == 0 && most == 0) {
      return slope == 0 ? new Relu() : new LeakyRelu(slope);
    }
    if (threshold == 0 && most == 6 && slope == 0) {
      return new Pointwise(Function.RELU6);
    }
    throw new UnsupportedModelException(
        "field \"max_value\" is 6 or left out, \"threshold\" is 0; found %s and %s"
            .formatted(most, threshold));
  }

  static Op leaky(Fields config) {
    return new LeakyRelu(config.number("negative_slope", 0, 1, config.number("alpha", 0, 1, 0.3)));
  }

  /** Around a window: the field {@code padding}, valid or same. */
  static Padding padding(Fields config) {
    String word = config.text("padding", "valid");
    return switch (word) {
      case "valid" -> Padding.none();
      case "same" -> new Padding.Same();
      default ->
          throw new MisfitException(
              "field \"padding\" is valid or same; found " + Fields.quoted(word));
    };
  }

  /** Of a padding layer: a number, [height, width], or [[top, bottom], [left, right]]. */
  static Padding.Sides around(Fields config) {
    JsonNode padding = config.required("padding");
    if (padding.isArray() && padding.size() == 2 && padding.get(0).isArray()) {
      int[] sides = new int[4];
      for (int i = 0; i < 4; i++) {
        JsonNode side = padding.path(i / 2).path(i % 2);
        if (!side.isInt() || side.intValue() < 0 || side.intValue() > 1024) {
          throw new MisfitException(
              "field \"padding\" holds whole numbers from 0 to 1024; found "
                  + Fields.shortened(padding));
        }
        sides[i] = side.intValue();
      }
      return new Padding.Sides(sides[0], sides[2], sides[1], sides[3]);
    }
    Extent each = config.extent("padding", 0, 1024);
    return new Padding.Sides(each.height(), each.width(), each.height(), each.width());
  }

  /** A number for all channels, or the one of a list. */
  static double number(JsonNode value, int channel) {
    return value.isArray() ? value.path(channel).asDouble() : value.asDouble();
  }
}
