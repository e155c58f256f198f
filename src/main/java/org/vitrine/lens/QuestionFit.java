package org.vitrine.lens;

import java.util.List;

/** Whether a question fits the model that it is put to. */
final class QuestionFit {
  private static final int MOST_NAMED = 40;

  private QuestionFit() {}

  /**
   * @throws QuestionException if it names a layer, channel or label that the model does not have
   */
  static void check(Question question, ModelSummary model) {
    switch (question) {
      case Question.Model asked -> {}
      case Question.Predict predict -> labels("ask", model);
      case Question.Activations activations -> layer("layer", activations.layer(), model);
      case Question.Visualize visualize -> objectives(visualize.objectives(), model);
      case Question.Examples examples -> channel("", examples.layer(), examples.channel(), model);
    }
  }

  private static void objectives(List<Objective> objectives, ModelSummary model) {
    for (int i = 0; i < objectives.size(); i++) {
      String path = "objectives[" + i + "].";
      switch (objectives.get(i)) {
        case Objective.Neuron neuron -> channel(path, neuron.layer(), neuron.channel(), model);
        case Objective.Channel channel -> channel(path, channel.layer(), channel.channel(), model);
        case Objective.Logit logit -> {
          labels(path + "kind", model);
          range(path + "label", logit.label(), model.labels().size(), "labels", model.id());
        }
      }
    }
  }

  private static void channel(String path, String name, int channel, ModelSummary model) {
    ModelSummary.Layer layer = layer(path + "layer", name, model);
    range(path + "channel", channel, layer.channels(), "channels", "layer \"" + name + "\"");
  }

  private static ModelSummary.Layer layer(String field, String name, ModelSummary model) {
    return model
        .layer(name)
        .orElseThrow(
            () ->
                new QuestionException(
                    field,
                    "field \"%s\": the model \"%s\" has no layer \"%s\"; it has %s"
                        .formatted(field, model.id(), name, names(model))));
  }

  private static void range(String field, int found, int count, String what, String whose) {
    if (found >= count) {
      throw new QuestionException(
          field,
          "field \"%s\": %s has %d %s, 0 to %d; found %d"
              .formatted(field, whose, count, what, count - 1, found));
    }
  }

  private static void labels(String field, ModelSummary model) {
    if (model.labels().isEmpty()) {
      throw new QuestionException(
          field,
          "field \"%s\": the model \"%s\" has no classes to tell".formatted(field, model.id()));
    }
  }

  /** The layers meant for readers if there are such, and not too many. */
  private static String names(ModelSummary model) {
    List<String> shown =
        model.layers().stream()
            .filter(ModelSummary.Layer::shown)
            .map(ModelSummary.Layer::name)
            .toList();
    List<String> names =
        shown.isEmpty() ? model.layers().stream().map(ModelSummary.Layer::name).toList() : shown;
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMED)) + " and more";
  }
}
