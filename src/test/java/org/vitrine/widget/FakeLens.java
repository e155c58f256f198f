package org.vitrine.widget;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.vitrine.lens.Answer;
import org.vitrine.lens.Lens;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.ModelSummary.Layer;
import org.vitrine.lens.Models;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobName;

/** Answers at once, with pictures that exist in name only. Remembers what it was asked. */
final class FakeLens implements Lens, Models {
  final ConcurrentLinkedQueue<Question> asked = new ConcurrentLinkedQueue<>();
  private final TreeMap<String, ModelSummary> models = new TreeMap<>();

  FakeLens() {
    model("primer", "1".repeat(64), 16);
    model("wide", "2".repeat(64), 256);
  }

  /** Puts a model there, or another in its place. */
  void model(String id, String digest, int channels) {
    List<Layer> layers =
        List.of(
            new Layer("conv1", "conv", 8, 32, 32, true),
            new Layer("conv2", "conv", channels, 16, 16, true),
            new Layer("logits", "dense", 3, 1, 1, false));
    models.put(id, new ModelSummary(id, id, digest, 64, 64, List.of("cat", "dog", "fish"), layers));
  }

  @Override
  public SortedSet<String> ids() {
    return new TreeSet<>(models.keySet());
  }

  @Override
  public Optional<ModelSummary> find(String id) {
    return Optional.ofNullable(models.get(id));
  }

  @Override
  public Answer ask(Question question, Progress progress) {
    asked.add(question);
    ModelSummary model = find(question.model()).orElseThrow();
    if (!progress.at(new Progress.Step(1, 2, "step 1 of 2", Optional.empty()))) {
      throw new CancellationException("stopped");
    }
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    switch (question) {
      case Question.Visualize visualize -> {
        ArrayNode results = value.putArray("results");
        visualize
            .objectives()
            .forEach(
                objective ->
                    results
                        .addObject()
                        .put("value", 1.25)
                        .set("picture", picture(question + "" + objective + model.digest())));
      }
      case Question.Examples examples -> {
        switch (examples.layer()) {
          case "unrecorded" -> throw new UnansweredException("no answer is recorded for it");
          case "broken" -> throw new IllegalStateException("the engine has no memory left");
          default ->
              throw new QuestionException(
                  "channel", "field \"channel\": there is no " + examples.channel());
        }
      }
      case Question.Model other -> value.put("id", other.model());
      case Question.Predict other -> value.putArray("classes");
      case Question.Activations other -> value.put("layer", other.layer());
    }
    return Answer.of(question, model, value);
  }

  private static ObjectNode picture(String content) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("blob", BlobName.sha256(content) + ".png")
        .put("width", 128)
        .put("height", 128);
  }

  /** The questions asked so far, as their kinds. */
  List<String> kinds() {
    return asked.stream().map(Questions::ask).toList();
  }
}
