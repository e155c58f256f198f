package org.vitrine.lens;

import java.util.List;
import java.util.Optional;

/**
 * A model as its users need to know it.
 *
 * @param id the name of its folder; {@code primer@step-00250} for a stage of its training
 * @param digest SHA-256 of description and weights, lower-case hex: a changed weight is another
 *     model
 * @param probe SHA-256 of its probe set, the pictures that units are shown examples from,
 *     lower-case hex; empty if it has none
 * @param inputHeight pixels
 * @param inputWidth pixels
 * @param labels the classes, in the order of the logits
 * @param layers every node of the graph, in the order of computation
 */
public record ModelSummary(
    String id,
    String title,
    String digest,
    Optional<String> probe,
    int inputHeight,
    int inputWidth,
    List<String> labels,
    List<Layer> layers) {

  public ModelSummary {
    labels = List.copyOf(labels);
    layers = List.copyOf(layers);
  }

  /** The same under another name. */
  public ModelSummary named(String other) {
    return new ModelSummary(other, title, digest, probe, inputHeight, inputWidth, labels, layers);
  }

  public Optional<Layer> layer(String name) {
    return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
  }

  /** Whether it is a program, of which nothing is known but the values of its layers. */
  public boolean scripted() {
    return layers.stream().anyMatch(layer -> layer.op().equals("torchscript"));
  }

  /**
   * One node of the graph.
   *
   * @param name as in {@code model.json}
   * @param op such as {@code conv}
   * @param channels how many channels (or units) it has
   * @param height in positions; 1 for a layer without positions
   * @param width in positions; 1 for a layer without positions
   * @param shown whether it is one of the layers that a reader is offered to choose from
   */
  public record Layer(String name, String op, int channels, int height, int width, boolean shown) {

    /** How many there are; 1 for a layer without. */
    public long positions() {
      return (long) height * width;
    }
  }
}
