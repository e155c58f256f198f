package org.vitrine.lens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vitrine.lens.Question.Visualize.Format;

/**
 * What the pages of a model's units ask: a picture for each unit and against it, several that are
 * not alike (Olah and others, "Feature Visualization", Distill 2017, doi:10.23915/distill.00007),
 * and dataset examples over its range. Whoever shows such a page or prepares it asks these very
 * questions, so that their answers are the same.
 */
public final class Microscope {
  /** A small network's pictures are made larger than it was taught on, which it takes well. */
  private static final int LEAST_SIZE = 96;

  private static final int LEAST_DIVERSE = 64;
  private static final int MOST_SIZE = 128;
  private static final int STEPS = 128;
  private static final int DIVERSE = 4;
  private static final double APART = 100;

  /** Units whose pictures are one question: enough for a sheet's page to need few of them. */
  private static final int BLOCK = 16;

  private static final int EXAMPLES = 4;
  private static final int NAMED = 6;

  private Microscope() {}

  /** The layers that have pages: those that are offered to readers. */
  public static List<String> layers(ModelSummary model) {
    return model.layers().stream()
        .filter(ModelSummary.Layer::shown)
        .map(ModelSummary.Layer::name)
        .toList();
  }

  /**
   * Everything that the pages of these layers ask: of each what is told of its units, then their
   * pictures.
   *
   * @param layers of the model
   */
  public static List<Question> questions(ModelSummary model, List<String> layers) {
    return layers.stream()
        .flatMap(layer -> model.layer(layer).stream())
        .flatMap(layer -> questions(model, layer).stream())
        .toList();
  }

  private static List<Question> questions(ModelSummary model, ModelSummary.Layer layer) {
    List<Question> questions = new ArrayList<>();
    questions.add(units(model, layer.name()));
    for (int first = 0; first < layer.channels(); first += BLOCK) {
      questions.add(pictures(model, layer, first, 1));
      questions.add(pictures(model, layer, first, -1));
    }
    for (int channel = 0; channel < layer.channels(); channel++) {
      diverse(model, layer, channel).ifPresent(questions::add);
    }
    return questions;
  }

  /** What can be told of a layer's units without making pictures. */
  public static Question units(ModelSummary model, String layer) {
    return new Question.Units(model.id(), layer, EXAMPLES, NAMED);
  }

  /** The number of a unit's picture in the answer of its block. */
  public static int placeInBlock(int channel) {
    return channel % BLOCK;
  }

  /** What the units of a block look for. */
  public static Question positive(ModelSummary model, ModelSummary.Layer layer, int channel) {
    return pictures(model, layer, channel / BLOCK * BLOCK, 1);
  }

  /** What silences the units of a block. */
  public static Question negative(ModelSummary model, ModelSummary.Layer layer, int channel) {
    return pictures(model, layer, channel / BLOCK * BLOCK, -1);
  }

  private static Question pictures(
      ModelSummary model, ModelSummary.Layer layer, int first, double sign) {
    return visualize(
            model,
            IntStream.range(first, Math.min(layer.channels(), first + BLOCK))
                .mapToObj(channel -> Objective.channel(layer.name(), channel))
                .map(objective -> sign < 0 ? objective.times(sign) : objective)
                .toList(),
            LEAST_SIZE)
        .as(Format.JPEG);
  }

  /**
   * Several pictures that a unit looks for, driven apart, in one sheet.
   *
   * @return empty for a unit without positions, where no two pictures can be told apart by what
   *     lies together in them
   */
  public static Optional<Question> diverse(
      ModelSummary model, ModelSummary.Layer layer, int channel) {
    if (layer.height() * layer.width() == 1) {
      return Optional.empty();
    }
    Objective apart =
        Objective.channel(layer.name(), channel)
            .minus(Objective.diversity(layer.name()).times(APART));
    return Optional.of(
        visualize(model, Collections.nCopies(DIVERSE, apart), LEAST_DIVERSE).as(Format.SHEET));
  }

  private static Question.Visualize visualize(
      ModelSummary model, List<Objective> objectives, int least) {
    int size = Math.clamp(Math.max(model.inputHeight(), model.inputWidth()), least, MOST_SIZE);
    return new Question.Visualize(model.id(), objectives, Rendering.of(size, STEPS));
  }
}
