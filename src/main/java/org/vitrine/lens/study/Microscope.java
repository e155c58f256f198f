package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Question;
import org.vitrine.lens.Rendering;

/**
 * What the pages of a model's units ask: a picture for each unit and against it, several that are
 * not alike (Olah and others, "Feature Visualization", Distill 2017, doi:10.23915/distill.00007),
 * and dataset examples over its range. Whoever shows such a page or prepares it asks these very
 * questions, so that their answers are the same.
 */
public final class Microscope {
  private static final int SIZE = 128;
  private static final int STEPS = 128;
  private static final int DIVERSE = 4;
  private static final double APART = 100;
  private static final int EXAMPLES = 4;

  private Microscope() {}

  /** The layers that have pages: those that are offered to readers. */
  public static List<String> layers(ModelSummary model) {
    return model.layers().stream()
        .filter(ModelSummary.Layer::shown)
        .map(ModelSummary.Layer::name)
        .toList();
  }

  /**
   * Everything that the pages of these layers ask, unit by unit.
   *
   * @param layers of the model
   */
  public static List<Question> questions(ModelSummary model, List<String> layers) {
    return Stream.concat(
            Stream.of(model(model)),
            layers.stream()
                .flatMap(layer -> model.layer(layer).stream())
                .flatMap(
                    layer ->
                        IntStream.range(0, layer.channels())
                            .mapToObj(channel -> unit(model, layer, channel))
                            .flatMap(List::stream)))
        .toList();
  }

  /** What the model is. */
  public static Question model(ModelSummary model) {
    return new Question.Model(model.id());
  }

  private static List<Question> unit(ModelSummary model, ModelSummary.Layer layer, int channel) {
    List<Question> questions = new ArrayList<>();
    questions.add(positive(model, layer.name(), channel));
    questions.add(negative(model, layer.name(), channel));
    diverse(model, layer, channel).ifPresent(questions::add);
    questions.add(examples(model, layer.name(), channel));
    return questions;
  }

  /** What the unit looks for. */
  public static Question positive(ModelSummary model, String layer, int channel) {
    return visualize(model, List.of(Objective.channel(layer, channel)));
  }

  /** What silences it. */
  public static Question negative(ModelSummary model, String layer, int channel) {
    return visualize(model, List.of(Objective.channel(layer, channel).times(-1)));
  }

  /**
   * Several pictures that it looks for, driven apart.
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
    return Optional.of(visualize(model, Collections.nCopies(DIVERSE, apart)));
  }

  /** Pictures over its range. */
  public static Question examples(ModelSummary model, String layer, int channel) {
    return new Question.Examples(model.id(), layer, channel, EXAMPLES);
  }

  private static Question visualize(ModelSummary model, List<Objective> objectives) {
    return new Question.Visualize(
        model.id(), objectives, Rendering.of(SIZE, STEPS), List.of(), 1, 0);
  }
}
