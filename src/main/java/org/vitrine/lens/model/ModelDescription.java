package org.vitrine.lens.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.LayerShape;

/**
 * What {@code model.json} says: everything about a network but its weights. Whatever passes the
 * constructor fits together: shapes, labels, logits.
 *
 * @param id the folder's name: lower-case letters, digits, {@code -}, at most 64
 * @param license an SPDX identifier where there is one
 * @param source where it comes from, for a person
 * @param labels of the classes, in the order of the logits; empty for a network without classes
 * @param logits the node that gives the classes before the softmax; empty where there are no labels
 */
public record ModelDescription(
    String id,
    String title,
    String license,
    String source,
    InputSpec input,
    List<String> labels,
    String logits,
    Graph graph) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * @throws MalformedModelException naming what does not fit
   */
  public ModelDescription {
    Objects.requireNonNull(license, "license");
    Objects.requireNonNull(source, "source");
    labels = List.copyOf(labels);
    if (!ID.matcher(id).matches()) {
      throw new MalformedModelException(
          "field \"id\" is 1 to 64 lower-case letters, digits and -; found %s"
              .formatted(Fields.quoted(id)));
    }
    if (title.isBlank()) {
      throw new MalformedModelException("field \"title\" is empty");
    }
    LayerShape last = graph.shapes(input.shape()).get(logits);
    if (labels.isEmpty() && !logits.isEmpty()) {
      throw new MalformedModelException(
          "field \"logits\" names a node, so \"labels\" has a name for each of its values; found"
              + " none");
    }
    if (!labels.isEmpty()) {
      if (last == null) {
        throw new MalformedModelException(
            "field \"logits\" names the node that gives the classes before the softmax; found %s"
                .formatted(Fields.quoted(logits)));
      }
      if (last.spatial() || last.channels() != labels.size()) {
        throw new MalformedModelException(
            "node \"%s\" gives one value for each of the %d labels; found %s"
                .formatted(logits, labels.size(), last));
      }
    }
  }

  /** The same with another graph. */
  public ModelDescription with(Graph other) {
    return new ModelDescription(id, title, license, source, input, labels, logits, other);
  }

  /** The shape of every node for a picture of the network's own size, in order of computation. */
  public SequencedMap<String, LayerShape> shapes() {
    return graph.shapes(input.shape());
  }

  /** The shapes of the weights by their names in {@code weights.npz}. */
  public SequencedMap<String, List<Integer>> weights() {
    return graph.weights(input.shape());
  }

  /**
   * @throws IllegalArgumentException if these are not the weights of this graph
   */
  void check(Map<String, Tensor> tensors) {
    SequencedMap<String, List<Integer>> wanted = weights();
    if (!tensors.keySet().equals(wanted.keySet())) {
      throw new IllegalArgumentException(
          "the weights are %s; found %s".formatted(wanted.keySet(), tensors.keySet()));
    }
    wanted.forEach(
        (name, shape) -> {
          if (!tensors.get(name).shape().equals(shape)) {
            throw new IllegalArgumentException(
                "\"%s\" has shape %s; found %s".formatted(name, shape, tensors.get(name).shape()));
          }
        });
  }

  /** As readers and the compiler need to know it. */
  public ModelSummary summary(String digest, Optional<String> probe) {
    List<ModelSummary.Layer> layers = new ArrayList<>();
    shapes()
        .forEach(
            (name, shape) -> {
              Node node = graph.find(name).orElseThrow();
              layers.add(
                  new ModelSummary.Layer(
                      name,
                      node.op().name(),
                      shape.channels(),
                      shape.height(),
                      shape.width(),
                      node.shown()));
            });
    return new ModelSummary(
        id, title, digest, probe, input.height(), input.width(), labels, layers);
  }
}
