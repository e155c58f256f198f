package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.vitrine.lens.Answer;
import org.vitrine.lens.Lens;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.ModelSummary.Layer;
import org.vitrine.lens.Models;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * A small model that was never trained: every answer has the shape of a real one, with a drawn
 * picture of its own. Remembers its answers. Thread-safe.
 */
final class DrawnLens implements Lens, Models {
  private static final List<String> LABELS = List.of("fish", "bird", "wheel");
  static final ModelSummary MODEL =
      new ModelSummary(
          "tiny",
          "Tiny",
          "a".repeat(64),
          Optional.of("b".repeat(64)),
          64,
          64,
          LABELS,
          List.of(
              new Layer("edges", "conv", 8, 8, 8, true),
              new Layer("parts", "conv", 64, 4, 4, true),
              new Layer("logits", "dense", 3, 1, 1, true)));

  /** Of the pictures that readers bring. */
  private static final int READERS_SIDE = 256;

  private final BlobStore store;
  private final DrawnPictures pictures;
  private final SortedMap<String, Answer> answers = new ConcurrentSkipListMap<>();

  DrawnLens(BlobStore store) {
    this.store = store;
    this.pictures = new DrawnPictures(store);
  }

  /** Every answer that it gave, by key. */
  SortedMap<String, Answer> answers() {
    return answers;
  }

  @Override
  public SortedSet<String> ids() {
    return new TreeSet<>(List.of(MODEL.id()));
  }

  /** Of stages of its training there are two. */
  @Override
  public Optional<ModelSummary> find(String id) {
    return switch (id) {
      case "tiny@early" -> Optional.of(stage(id, "c".repeat(64)));
      case "tiny@late" -> Optional.of(stage(id, "d".repeat(64)));
      default -> Optional.of(MODEL).filter(model -> model.id().equals(id));
    };
  }

  private static ModelSummary stage(String id, String digest) {
    return new ModelSummary(
        id, MODEL.title(), digest, MODEL.probe(), 64, 64, MODEL.labels(), MODEL.layers());
  }

  @Override
  public Answer ask(Question question, Progress progress) {
    Answer answer = Answer.of(question, this, value(question));
    answers.put(answer.key(), answer);
    return answer;
  }

  /** The value of the answer. */
  ObjectNode value(Question question) {
    return switch (question) {
      case Question.Model model -> model();
      case Question.Predict predict -> predict();
      case Question.Activations activations -> activations(activations);
      case Question.Visualize visualize -> visualize(visualize);
      case Question.Examples examples -> examples(examples);
      case Question.Grid grid -> grid(grid);
      case Question.Weights weights -> DrawnWeights.of(weights);
      case Question.SpatialAttribution attribution -> attribution(attribution);
      case Question.Ablate ablate -> DrawnAblation.of(ablate, LABELS);
      case Question.Groups groups ->
          DrawnGroups.of(groups, MODEL.layer(groups.layer()).orElseThrow(), LABELS, pictures);
      case Question.ChannelAttribution attribution ->
          DrawnChannels.of(
              attribution,
              MODEL.layer(attribution.layer()).orElseThrow(),
              isReaders(attribution.image()) ? 20 : 0);
      case Question.Dream dream -> DrawnDreams.of(dream, pictures);
      case Question.Caricature caricature -> DrawnDreams.of(caricature, pictures);
      case Question.Embedding embedding -> DrawnEmbedding.of(embedding, LABELS, pictures);
      case Question.Atlas atlas -> DrawnAtlas.of(atlas, LABELS, pictures);
      case Question.Compare compare -> DrawnCompare.of(compare, LABELS, pictures);
      default -> throw new UnansweredException("not drawn here: " + Questions.ask(question));
    };
  }

  private static ObjectNode model() {
    ObjectNode value = object().put("id", MODEL.id()).put("title", MODEL.title());
    value.putObject("input").put("height", 64).put("width", 64);
    LABELS.forEach(value.putArray("labels")::add);
    ArrayNode layers = value.putArray("layers");
    for (Layer layer : MODEL.layers()) {
      layers
          .addObject()
          .put("name", layer.name())
          .put("op", layer.op())
          .put("channels", layer.channels())
          .put("height", layer.height())
          .put("width", layer.width())
          .put("shown", layer.shown());
    }
    return value;
  }

  private static ObjectNode predict() {
    ObjectNode value = object();
    ArrayNode classes = value.putArray("classes");
    for (int label = 0; label < LABELS.size(); label++) {
      classes
          .addObject()
          .put("label", label)
          .put("name", LABELS.get(label))
          .put("probability", label == 0 ? 0.75 : 0.125)
          .put("logit", 2.0 - label);
    }
    return value;
  }

  /**
   * At each position the channel of the same number is strongest, the next one half as strong; for
   * a reader's own picture they are channels that no other picture has.
   */
  private ObjectNode activations(Question.Activations question) {
    Layer layer = MODEL.layer(question.layer()).orElseThrow();
    ObjectNode value =
        object()
            .put("layer", layer.name())
            .put("height", layer.height())
            .put("width", layer.width())
            .put("channels", layer.channels())
            .put("maximum", 16);
    int first = isReaders(question.image()) ? layer.channels() / 2 : 0;
    ArrayNode top = value.putArray("top");
    for (int at = 0; at < layer.height() * layer.width(); at++) {
      ArrayNode strongest = top.addArray();
      for (int rank = 0; rank < question.top(); rank++) {
        strongest
            .addObject()
            .put("channel", (first + at + rank) % layer.channels())
            .put("value", (at + 1.0) / (rank + 1));
      }
    }
    if (!question.channels().isEmpty()) {
      ArrayNode maps = value.putArray("maps");
      double middle = question.image().toString().charAt(0) % 7;
      for (int channel : question.channels()) {
        ArrayNode values = maps.addObject().put("channel", channel).putArray("values");
        IntStream.range(0, (int) layer.positions())
            .forEach(at -> values.add(middle - channel - at));
      }
    }
    return value;
  }

  /** By its size, to which the browser brings every one. */
  private boolean isReaders(BlobName image) {
    try {
      return ImageIO.read(new ByteArrayInputStream(store.get(image))).getWidth() == READERS_SIDE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode visualize(Question.Visualize question) {
    ObjectNode value = object();
    ArrayNode results = value.putArray("results");
    ArrayNode curve = value.putArray("curve");
    Set<String> named = new HashSet<>();
    for (Objective objective : question.objectives()) {
      // Of one objective there may be several pictures in a question.
      String name = objective + " " + question.rendering().seed();
      if (!named.add(name)) {
        name += " " + results.size();
      }
      ObjectNode result = results.addObject();
      ArrayNode frames = result.putArray("frames");
      for (int step : question.frames()) {
        frames
            .addObject()
            .put("step", step)
            .put("value", step / 10.0)
            .set("picture", pictures.wave(name, question.rendering().size(), step));
      }
      result.put("value", question.rendering().steps() / 10.0);
      result.set(
          "picture",
          pictures.wave(name, question.rendering().size(), question.rendering().steps()));
      ArrayNode values = curve.addArray();
      for (int step = 0; step <= question.rendering().steps(); step++) {
        values.add(step / 10.0);
      }
    }
    if (question.format() == Question.Visualize.Format.SHEET) {
      int cell = question.rendering().size();
      value.putObject("sprites").put("cell", cell).put("columns", 1);
      value
          .withObject("sprites")
          .set("picture", pictures.wave(question.model() + question.objectives(), cell, 100));
    }
    return value;
  }

  /** At each position there is as much as its number, counted from 1. */
  private ObjectNode grid(Question.Grid question) {
    Layer layer = MODEL.layer(question.layer()).orElseThrow();
    int cell = question.rendering().size();
    ObjectNode value =
        object()
            .put("layer", layer.name())
            .put("rows", layer.height())
            .put("columns", layer.width())
            .put("cell", cell)
            .put("maximum", layer.positions());
    String name = layer.name() + question.image();
    value.set("sheet", pictures.wave("sheet " + name, cell * layer.width(), 100));
    value.set("image", pictures.wave("image " + name, 64, 100));
    ArrayNode cells = value.putArray("cells");
    for (int at = 0; at < layer.positions(); at++) {
      cells.addObject().put("magnitude", at + 1).put("value", 1);
    }
    return value;
  }

  /**
   * Every position speaks for the first class, as much as its number, counted from 1, and against
   * every other; for what is at a position it speaks in turn for and against.
   */
  private static ObjectNode attribution(Question.SpatialAttribution question) {
    Layer layer = MODEL.layer(question.layer()).orElseThrow();
    ObjectNode value =
        object()
            .put("layer", layer.name())
            .put("height", layer.height())
            .put("width", layer.width())
            .put("maximum", layer.positions());
    ArrayNode scores = value.putArray("scores");
    for (int label : question.labels()) {
      ObjectNode score = scores.addObject().put("label", label).put("name", LABELS.get(label));
      map(score, layer, at -> label == 0 ? at + 1 : -0.5 * (at + 1));
    }
    question
        .to()
        .map(to -> MODEL.layer(to).orElseThrow())
        .ifPresent(
            to -> {
              value
                  .putObject("to")
                  .put("layer", to.name())
                  .put("height", to.height())
                  .put("width", to.width());
              for (int there = 0; there < to.positions(); there++) {
                int odd = there % 2;
                map(
                    scores.addObject(),
                    layer,
                    at -> (at % 2 == odd ? 1 : -1) * (at + 1.0) / (odd + 2));
              }
            });
    return value;
  }

  private static void map(ObjectNode score, Layer layer, IntToDoubleFunction values) {
    ArrayNode map = score.put("value", 12).put("zero", 1).putArray("map");
    IntStream.range(0, (int) layer.positions()).mapToDouble(values).forEach(map::add);
  }

  private ObjectNode examples(Question.Examples question) {
    ObjectNode value = object().put("layer", question.layer()).put("channel", question.channel());
    value.putObject("range").put("min", -4).put("max", 8);
    ArrayNode parts = value.putArray("parts");
    part(parts, "minimum", -4, question);
    part(parts, "slightly-negative", -1, question);
    part(parts, "slightly-positive", 1, question);
    part(parts, "maximum", 7, question);
    return value;
  }

  private void part(ArrayNode parts, String name, int from, Question.Examples question) {
    ArrayNode examples = parts.addObject().put("part", name).putArray("examples");
    for (int i = 0; i < question.count(); i++) {
      examples
          .addObject()
          .put("value", from + i / 10.0)
          .put("y", i)
          .put("x", 1)
          .put("label", LABELS.get(i % LABELS.size()))
          .set("picture", pictures.wave(name + question.channel() + " " + i, 64, 100));
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
