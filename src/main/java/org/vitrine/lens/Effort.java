package org.vitrine.lens;

import java.util.Optional;

/**
 * What an answer costs, told before anything is computed: rough, and rather too much than too
 * little.
 *
 * @param values how many values of layers are computed, a step back counted as two looks: what the
 *     time goes by
 * @param bytes of the tensors that are held at once, beside the network's weights
 * @param side what makes the tensors larger or smaller, if it is a field of the question
 */
public record Effort(double values, long bytes, Optional<Side> side) {
  /** A look of a large network, or some of a small one: a tenth of a second. */
  private static final double QUICK = 1 << 26;

  /** As many pictures as are looked at together. */
  private static final int LONG_BATCH = 16;

  private static final int BYTES_A_VALUE = Float.BYTES;

  /** What the optimiser holds for each value of a layer: the value and its gradient. */
  private static final int HELD_FOR_GRADIENTS = 2;

  /**
   * What it holds for each value of a picture: spectrum, moments, samples of four corners, and the
   * gradients of these. What was measured is in docs/decisions.md.
   */
  private static final int HELD_FOR_A_PICTURE = 40;

  /**
   * The field of a question that says how large its pictures are.
   *
   * @param pixels what it says
   */
  public record Side(String field, int pixels) {}

  /** The network looks at pictures of its own size, at all of them together. */
  public static Effort looks(ModelSummary model, int pictures) {
    return looks(model, pictures, pictures);
  }

  /**
   * The network looks at pictures of its own size.
   *
   * @param looks how many in all
   * @param together how many are held in memory at once
   */
  public static Effort looks(ModelSummary model, long looks, int together) {
    return new Effort(looks * look(model), bytes(together * look(model)), Optional.empty());
  }

  /**
   * It looks and goes back with gradients.
   *
   * @param ways how many in all
   * @param together how many are held in memory at once
   */
  public static Effort gradients(ModelSummary model, long ways, int together) {
    return looks(model, 3 * ways, HELD_FOR_GRADIENTS * together);
  }

  /** Many looks, nobody knows how many: never quick. */
  public static Effort survey(ModelSummary model) {
    return new Effort(Double.POSITIVE_INFINITY, bytes(LONG_BATCH * look(model)), Optional.empty());
  }

  /**
   * Pictures are made by gradient ascent.
   *
   * @param pictures how many in all
   * @param batch how many of them at once
   */
  public static Effort rendering(
      ModelSummary model, Rendering rendering, long pictures, int batch) {
    double area = (double) rendering.size() * rendering.size();
    double look = look(model) * area / ((double) model.inputHeight() * model.inputWidth());
    double held = HELD_FOR_GRADIENTS * look + HELD_FOR_A_PICTURE * 3 * area;
    return new Effort(
        3 * look * rendering.steps() * pictures,
        bytes(batch * held),
        Optional.of(new Side("size", rendering.size())));
  }

  /** This, and the other after it: tensors are those of the larger one. */
  public Effort then(Effort other) {
    Effort larger = bytes >= other.bytes ? this : other;
    return new Effort(values + other.values, larger.bytes, larger.side);
  }

  /** Whether it is answered in about the time of a look. */
  boolean isQuick() {
    return values <= QUICK;
  }

  /**
   * @param most bytes of tensors that one question may take
   * @throws QuestionException if it takes more, saying how much that is and what would fit
   */
  void fit(ModelSummary model, long most) {
    if (bytes <= most) {
      return;
    }
    String takes =
        "its tensors would take %s, and %s is what there is".formatted(shown(bytes), shown(most));
    if (side.isPresent()) {
      Side given = side.get();
      int fits = (int) Math.floor(given.pixels() * Math.sqrt((double) most / bytes));
      throw new QuestionException(
          given.field(),
          "field \"%s\": %s: at most %d pixels fit; found %d"
              .formatted(given.field(), takes, fits, given.pixels()));
    }
    throw new QuestionException(
        "model",
        "field \"model\": \"%s\" is too large to be asked this here: %s"
            .formatted(model.id(), takes));
  }

  private static double look(ModelSummary model) {
    return model.layers().stream()
        .mapToDouble(layer -> (double) layer.channels() * layer.height() * layer.width())
        .sum();
  }

  private static long bytes(double values) {
    return Math.round(BYTES_A_VALUE * values);
  }

  private static String shown(long bytes) {
    return Math.ceilDiv(bytes, 1L << 20) + " MiB";
  }
}
