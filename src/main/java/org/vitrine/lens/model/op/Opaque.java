package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What a TorchScript program gives under the node's name. How it computes that is not known here,
 * so it has no weights to ask for, and its shape is the one that it was found to have for pictures
 * of one size.
 *
 * @param picture what the program was given
 * @param shape what it gave
 */
public record Opaque(LayerShape picture, LayerShape shape) implements Op {
  static final String NAME = "torchscript";

  static Opaque read(Fields fields, LayerShape picture) {
    JsonNode shape = fields.array("shape");
    int[] lengths = new int[shape.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Fields.integer("shape", shape.get(i), 1, LayerShape.MOST_VALUES);
    }
    return switch (lengths.length) {
      case 1 -> new Opaque(picture, LayerShape.flat(lengths[0]));
      case 3 -> new Opaque(picture, LayerShape.spatial(lengths[0], lengths[1], lengths[2]));
      default ->
          throw new MisfitException(
              "field \"shape\" is [channels, height, width] or [units]; found " + shape);
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Op> linear() {
    return Optional.empty();
  }

  @Override
  public void write(ObjectNode node) {
    ArrayNode lengths = node.putArray("shape").add(shape.channels());
    if (shape.spatial()) {
      lengths.add(shape.height()).add(shape.width());
    }
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    if (!Op.single(inputs).equals(picture)) {
      throw new MisfitException(
          "the program's shapes are known for pictures of %s; found %s"
              .formatted(picture, inputs.get(0)));
    }
    return shape;
  }

  /** Never called: the whole program runs at once. */
  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    throw new IllegalStateException("a TorchScript program is not computed node by node");
  }
}
