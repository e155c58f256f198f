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
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobName;

/** Answers at once, with pictures that exist in name only. Remembers what it was asked. */
final class FakeLens implements Lens, Models {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
    models.put(
        id,
        new ModelSummary(
            id,
            id,
            digest,
            Optional.of("3".repeat(64)),
            64,
            64,
            List.of("cat", "dog", "fish"),
            layers));
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
    return Answer.of(
        question,
        this,
        switch (question) {
          case Question.Visualize visualize -> visualize(visualize, model);
          case Question.Examples examples -> examples(examples, model);
          case Question.Model about -> model(model);
          case Question.Predict predict -> predict(model);
          case Question.Activations activations -> activations(activations, model);
          case Question.Grid grid -> grid(grid, model);
          case Question.Weights weights -> weights(weights);
          case Question.Ablate ablate -> ablate(ablate, model);
          case Question.Dream dream -> dream(dream);
          case Question.Caricature caricature -> caricature(caricature);
          case Question.Embedding embedding -> embedding(embedding, model);
          case Question.SpatialAttribution attribution -> attribution(attribution, model);
          case Question.ChannelAttribution attribution -> channels(attribution, model);
          case Question.Groups groups -> groups(groups, model);
          case Question.Atlas atlas -> atlas(atlas, model);
          case Question.Compare compare -> FakeComparison.of(compare);
          default -> throw new UnansweredException("not faked here: " + question);
        });
  }

  private static ObjectNode visualize(Question.Visualize question, ModelSummary model) {
    ObjectNode value = JSON.objectNode();
    for (Objective objective : question.objectives()) {
      ObjectNode result = value.withArray("results").addObject().put("value", 1.25);
      result.set("picture", picture(question + "" + objective + model.digest()));
      ArrayNode frames = result.putArray("frames");
      for (int step : question.frames()) {
        ObjectNode frame = frames.addObject().put("step", step).put("value", 0.5);
        frame.set("picture", picture(question + "" + objective + step));
      }
      ArrayNode curve = value.withArray("curve").addArray();
      for (int step = 0; step < question.rendering().steps(); step++) {
        curve.add(step * 0.01);
      }
    }
    if (question.format() == Question.Visualize.Format.SHEET) {
      ObjectNode sprites = value.putObject("sprites").put("cell", 32).put("columns", 4);
      sprites.set("picture", picture("sheet " + question + model.digest()));
    }
    return value;
  }

  private static ObjectNode examples(Question.Examples question, ModelSummary model) {
    Optional<Layer> layer = model.layer(question.layer());
    if (layer.isEmpty()) {
      switch (question.layer()) {
        case "unrecorded" -> throw new UnansweredException("no answer is recorded for it");
        default -> throw new IllegalStateException("the engine has no memory left");
      }
    }
    if (question.channel() >= layer.get().channels()) {
      throw new QuestionException(
          "channel", "field \"channel\": there is no " + question.channel());
    }
    ObjectNode value = JSON.objectNode();
    value.put("layer", question.layer()).put("channel", question.channel());
    value.putObject("range").put("min", -0.5).put("max", 3);
    for (String part : List.of("minimum", "slightly-negative", "slightly-positive", "maximum")) {
      ArrayNode examples =
          value.withArray("parts").addObject().put("part", part).putArray("examples");
      for (int i = 0; i < question.count(); i++) {
        ObjectNode example = examples.addObject().put("value", i).put("y", 1).put("x", i);
        example.put("label", i % 3).set("picture", picture(question + part + i));
      }
    }
    return value;
  }

  private static ObjectNode model(ModelSummary model) {
    ObjectNode value = JSON.objectNode().put("id", model.id()).put("title", model.title());
    value.putObject("input").put("height", model.inputHeight()).put("width", model.inputWidth());
    model.labels().forEach(value.withArray("labels")::add);
    for (Layer layer : model.layers()) {
      ObjectNode json = value.withArray("layers").addObject();
      json.put("name", layer.name()).put("op", layer.op()).put("channels", layer.channels());
      json.put("height", layer.height()).put("width", layer.width()).put("shown", layer.shown());
    }
    return value;
  }

  private static ObjectNode predict(ModelSummary model) {
    ObjectNode value = JSON.objectNode();
    for (int i = 0; i < model.labels().size(); i++) {
      ObjectNode one = value.withArray("classes").addObject().put("label", i);
      one.put("name", model.labels().get(i)).put("probability", 0.5).put("logit", 2.5);
    }
    return value;
  }

  private static ObjectNode activations(Question.Activations question, ModelSummary model) {
    Layer layer = model.layer(question.layer()).orElseThrow();
    ObjectNode value = JSON.objectNode().put("layer", layer.name()).put("maximum", 3.5);
    value.put("height", layer.height()).put("width", layer.width());
    value.put("channels", layer.channels());
    for (int at = 0; at < layer.height() * layer.width(); at++) {
      ArrayNode here = value.withArray("top").addArray();
      for (int i = 0; i < question.top(); i++) {
        here.addObject().put("channel", (at + i) % layer.channels()).put("value", 3.5 - i * 0.5);
      }
    }
    for (int channel : question.channels()) {
      ArrayNode values =
          value.withArray("maps").addObject().put("channel", channel).putArray("values");
      for (int at = 0; at < layer.positions(); at++) {
        values.add(channel - at * 0.5);
      }
    }
    return value;
  }

  private static ObjectNode grid(Question.Grid question, ModelSummary model) {
    Layer layer = model.layer(question.layer()).orElseThrow();
    ObjectNode value = JSON.objectNode().put("layer", layer.name()).put("maximum", 9.5);
    value.put("rows", layer.height()).put("columns", layer.width());
    value.put("cell", question.rendering().size());
    value.set("sheet", picture("sheet " + question));
    value.set("image", picture("image " + question));
    for (int at = 0; at < layer.positions(); at++) {
      value.withArray("cells").addObject().put("magnitude", at % 20 * 0.5).put("value", 1.5);
    }
    return value;
  }

  private static ObjectNode weights(Question.Weights question) {
    ObjectNode value = JSON.objectNode().put("height", 3).put("width", 3).put("maximum", 0.5);
    value.put("from", question.from()).put("layer", question.layer());
    if (question.inputs().isEmpty()) {
      for (int channel : question.channels()) {
        ObjectNode unit = value.withArray("units").addObject().put("channel", channel);
        for (String list : List.of("exciting", "inhibiting")) {
          boolean excites = list.equals("exciting");
          ObjectNode one = unit.withArray(list).addObject().put("channel", excites ? 1 : 2);
          one.put("excitation", excites ? 1.5 : 0).put("inhibition", excites ? 0 : -1.5);
          kernel(one.putArray("kernel"), excites ? 0.25 : -0.25);
        }
      }
    } else {
      question.inputs().forEach(value.withArray("rows")::add);
      question.channels().forEach(value.withArray("columns")::add);
      for (int from : question.inputs()) {
        ArrayNode row = value.withArray("kernels").addArray();
        question.channels().forEach(to -> kernel(row.addArray(), from % 2 == 0 ? 0.5 : -0.25));
      }
    }
    return value;
  }

  private static void kernel(ArrayNode kernel, double weight) {
    for (int i = 0; i < 9; i++) {
      kernel.add(i == 4 ? 0 : weight);
    }
  }

  private static ObjectNode attribution(Question.SpatialAttribution question, ModelSummary model) {
    Layer layer = model.layer(question.layer()).orElseThrow();
    ObjectNode value = JSON.objectNode().put("layer", layer.name()).put("maximum", 2);
    value.put("height", layer.height()).put("width", layer.width());
    long scores =
        question
            .to()
            .map(to -> model.layer(to).orElseThrow().positions())
            .orElse((long) question.labels().size());
    for (int i = 0; i < scores; i++) {
      ObjectNode score = value.withArray("scores").addObject().put("value", 3.5).put("zero", 1);
      if (question.to().isEmpty()) {
        int label = question.labels().get(i);
        score.put("label", label).put("name", model.labels().get(label));
      }
      for (int at = 0; at < layer.positions(); at++) {
        score.withArray("map").add((at + i) % 5 - 2.5);
      }
    }
    return value;
  }

  private static ObjectNode channels(Question.ChannelAttribution question, ModelSummary model) {
    Layer layer = model.layer(question.layer()).orElseThrow();
    ObjectNode value = JSON.objectNode().put("layer", layer.name()).put("sum", 4.5);
    value.put("channels", layer.channels());
    value.put("height", layer.height()).put("width", layer.width());
    value.putObject("score").put("value", 5.5).put("zero", 1);
    for (int i = 0; i < question.top(); i++) {
      channel(value.withArray("for"), i, 2.5 - i, layer);
      channel(value.withArray("against"), layer.channels() - 1 - i, -1.5, layer);
    }
    return value;
  }

  private static void channel(ArrayNode told, int channel, double value, Layer layer) {
    ObjectNode one = told.addObject().put("channel", channel).put("value", value);
    one.putObject("activation").put("sum", 8).put("maximum", 4).put("y", 1).put("x", 1);
    for (int at = 0; at < layer.positions(); at++) {
      one.withArray("map").add(at % 3 * value);
    }
  }

  private static ObjectNode groups(Question.Groups question, ModelSummary model) {
    Layer layer = model.layer(question.layer()).orElseThrow();
    ObjectNode value = JSON.objectNode().put("layer", layer.name()).put("unexplained", 0.2);
    value.put("height", layer.height()).put("width", layer.width());
    for (int label : question.labels()) {
      ObjectNode one = value.withArray("labels").addObject().put("label", label);
      one.put("name", model.labels().get(label));
    }
    for (int i = 0; i < question.groups(); i++) {
      ObjectNode group = value.withArray("groups").addObject().put("maximum", 3);
      group.set("picture", picture("group " + i + question));
      group.withArray("channels").addObject().put("channel", i).put("value", 0.5);
      for (int picture = 0; picture < question.images().size(); picture++) {
        ArrayNode map = group.withArray("maps").addArray();
        for (int at = 0; at < layer.positions(); at++) {
          map.add((at + i) % 4);
        }
        ArrayNode effects = group.withArray("effects").addArray();
        question.labels().forEach(label -> effects.add(label - 0.5));
      }
    }
    return value;
  }

  private static ObjectNode ablate(Question.Ablate question, ModelSummary model) {
    ObjectNode value = JSON.objectNode().put("layer", question.layer());
    if (question.image().isPresent()) {
      ObjectNode picture = value.putObject("picture");
      picture.set("before", predict(model).get("classes"));
      picture.set("after", predict(model).get("classes"));
    }
    if (question.accuracy()) {
      ObjectNode accuracy = value.putObject("accuracy").put("pictures", 30).put("changed", 2);
      accuracy.put("before", 0.9).put("after", 0.8);
      ObjectNode one = accuracy.withArray("classes").addObject().put("label", 0);
      one.put("name", "cat").put("pictures", 10).put("before", 9).put("after", 6);
    }
    return value;
  }

  private static ObjectNode dream(Question.Dream question) {
    ObjectNode value = JSON.objectNode().put("value", 4.5);
    value.set("source", picture("source " + question.image()));
    value.set("picture", picture("dream " + question));
    for (int octave = 0; octave < question.octaves(); octave++) {
      ObjectNode told = value.withArray("octaves").addObject().put("width", 32).put("height", 32);
      told.set("picture", picture("octave " + octave + question));
      told.putArray("values").add(0.5).add(2.5);
    }
    return value;
  }

  private static ObjectNode caricature(Question.Caricature question) {
    ObjectNode value = JSON.objectNode().put("layer", question.layer()).put("value", 4.5);
    value.set("source", picture("source " + question.image()));
    value.set("picture", picture("caricature " + question));
    value.putArray("curve").add(0.5).add(4.5);
    return value;
  }

  private static ObjectNode embedding(Question.Embedding question, ModelSummary model) {
    ObjectNode value = JSON.objectNode().put("layer", question.layer());
    value.put("method", Questions.name(question.method())).put("trustworthiness", 0.9);
    for (int i = 0; i < 12; i++) {
      ObjectNode point = value.withArray("points").addObject().put("x", i / 11.0);
      point.put("y", i % 3 * 0.3).put("label", model.labels().get(i % 3));
      point.putArray("nearest").add((i + 1) % 12).add((i + 2) % 12);
    }
    ObjectNode sprites = value.putObject("sprites").put("cell", 32).put("columns", 4);
    sprites.set("picture", picture("sprites " + model.id()));
    return value;
  }

  private static ObjectNode atlas(Question.Atlas question, ModelSummary model) {
    ObjectNode value = JSON.objectNode().put("layer", question.layer()).put("samples", 60);
    ObjectNode grid = value.withArray("grids").addObject().put("grid", question.grids().get(0));
    ObjectNode sprites = grid.putObject("sprites").put("cell", 64).put("columns", 2);
    sprites.set("picture", picture("atlas " + question));
    for (int i = 0; i < 4; i++) {
      ObjectNode cell = grid.withArray("cells").addObject().put("row", i / 2).put("column", i % 2);
      cell.put("count", 15 + i);
      ObjectNode label = cell.withArray("labels").addObject().put("label", 0).put("effect", 0.5);
      label.put("name", model.labels().get(0));
      ArrayNode effects = cell.putArray("effects");
      question.effects().forEach(one -> effects.add(0.5 - one));
    }
    return value;
  }

  static ObjectNode picture(String content) {
    return JSON.objectNode()
        .put("blob", BlobName.sha256(content) + ".png")
        .put("width", 128)
        .put("height", 128);
  }

  /** The questions asked so far, as their kinds. */
  List<String> kinds() {
    return asked.stream().map(Questions::ask).toList();
  }
}
