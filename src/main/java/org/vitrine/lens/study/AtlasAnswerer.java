package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.study.AtlasSamples.Sample;
import org.vitrine.lens.study.layout.Mapping;
import org.vitrine.lens.study.layout.Places;
import org.vitrine.lens.vision.Sprites;
import org.vitrine.lens.vision.VisualizeAnswerer;
import org.vitrine.store.BlobStore;

/**
 * Draws a layer as a map of what it tells apart: {@code {layer, samples, grids: [{grid, sprites:
 * {picture, cell, columns}, cells: [{row, column, count, labels: [{label, name, effect}],
 * effects}]}], axis}}.
 *
 * <p>Samples of the layer over the probe set are laid out by their directions, each axis of the map
 * framed to 0…1, and gathered into the cells of grids. A cell's picture is made for the mean of its
 * samples, whitened ({@link Whitening}), at the middle of the layer, with the cosine to the power
 * of 4; the n-th cell has the n-th picture of the sheet. Its labels are those to whose logits its
 * samples add most in the mean: gradient × value, summed over channels. Its {@code effects} are the
 * same for the classes that were asked for, in their order.
 *
 * <p>Of one class ({@code label}), the map has only samples for which it is among the three that
 * gain most, and each cell tells its {@code effect}; of two ({@code versus}), samples of either,
 * their x being what they do to the one less what they do to the other, and each cell tells {@code
 * versus} as well; {@code axis: {from, to}} says which difference is at either end. {@code other}
 * gives each grid a second sheet, {@code other: {sprites}}: what another model's layer of that name
 * makes of the same samples, at the same places.
 *
 * <p>After Carter and others, "Activation Atlas", Distill 2019 (doi:10.23915/distill.00015).
 */
final class AtlasAnswerer implements Answerer<Question.Atlas> {
  private static final int SPEAKING = 3;
  private static final double PERPLEXITY = 30;
  private static final int LARGEST_SHEET = 4096;
  private static final int DIGITS = 3;

  /** Of the many that are drawn and not read. */
  private static final int EFFECT_DIGITS = 2;

  private final ModelDirectory models;
  private final Networks networks;
  private final AtlasIcons icons;

  /**
   * @param answers where pictures of cells are kept until the atlas is done
   */
  AtlasAnswerer(ModelDirectory models, Networks networks, AnswerStore answers) {
    this.models = models;
    this.networks = networks;
    this.icons = new AtlasIcons(models, networks, answers);
  }

  @Override
  public Class<Question.Atlas> question() {
    return Question.Atlas.class;
  }

  @Override
  public Effort effort(Question.Atlas question, ModelSummary model) {
    return Effort.survey(model)
        .then(VisualizeAnswerer.effort(model, question.rendering(), AtlasIcons.BATCH));
  }

  @Override
  public ObjectNode answer(Question.Atlas question, BlobStore pictures, Progress progress) {
    if (question.versus().isPresent() && question.label().isEmpty()) {
      throw new QuestionException(
          "versus", "field \"versus\" is a second class; the first, \"label\", is left out");
    }
    Optional<ModelSummary> other = question.other().map(id -> other(id, question.layer()));
    ModelDescription model = networks.get(question.model()).description();
    boolean withEffects =
        question.label().isPresent()
            || !question.effects().isEmpty()
            || (question.labels() > 0 && ClassGradients.possible(model, question.layer()));
    AtlasSamples all = samples(question, question.model(), withEffects, progress);
    List<Integer> kept = all.which(speaking(question));
    if (kept.isEmpty()) {
      throw new QuestionException(
          "label",
          "field \"label\": no sample of layer \"%s\" speaks for it; take more of each picture"
              .formatted(question.layer()));
    }
    AtlasSamples samples = all.only(kept);
    Places places = places(question, samples, progress);
    Drawing own =
        new Drawing(models.get("model", question.model()), samples, Whitening.of(values(all)));
    Optional<Drawing> second =
        other.map(
            summary -> {
              AtlasSamples theirs = samples(question, summary.id(), false, progress);
              return new Drawing(summary, theirs.only(kept), Whitening.of(values(theirs)));
            });
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("layer", question.layer()).put("samples", kept.size());
    if (question.versus().isPresent()) {
      Places.Span span = Places.frame(differences(question, samples));
      answer
          .putObject("axis")
          .put("from", Significant.round(span.from(), DIGITS))
          .put("to", Significant.round(span.to(), DIGITS));
    }
    ArrayNode grids = answer.putArray("grids");
    for (int side : question.grids()) {
      AtlasGrid grid = AtlasGrid.of(places, side, question.least());
      ObjectNode json = grids.addObject().put("grid", side);
      json.set("sprites", sprites(question, grid, own, pictures, progress));
      second.ifPresent(
          drawing ->
              json.putObject("other")
                  .set("sprites", sprites(question, grid, drawing, pictures, progress)));
      ArrayNode cells = json.putArray("cells");
      grid.cells().forEach(cell -> cells.add(cell(question, cell, samples, model)));
    }
    return answer;
  }

  /** One model's view of the samples. */
  private record Drawing(ModelSummary model, AtlasSamples samples, Whitening whitening) {}

  private ModelSummary other(String id, String layer) {
    ModelSummary found = models.get("other", id);
    if (found.layer(layer).isEmpty()) {
      throw new QuestionException(
          "other", "field \"other\": the model \"%s\" has no layer \"%s\"".formatted(id, layer));
    }
    return found;
  }

  private AtlasSamples samples(
      Question.Atlas question, String model, boolean withEffects, Progress progress) {
    Network network = networks.get(model);
    ProbeSet probe = ProbeSet.of(models.folder(question.model()).orElseThrow());
    return AtlasSamples.of(
        probe,
        networks.engine(),
        network,
        question.layer(),
        question.samples(),
        withEffects,
        question.rendering().seed(),
        progress);
  }

  private static List<float[]> values(AtlasSamples samples) {
    return samples.samples().stream().map(Sample::values).toList();
  }

  private static Predicate<Sample> speaking(Question.Atlas question) {
    if (question.label().isEmpty()) {
      return sample -> true;
    }
    return sample -> speaksFor(question.label(), sample) || speaksFor(question.versus(), sample);
  }

  private static boolean speaksFor(OptionalInt label, Sample sample) {
    return label.isPresent()
        && sample.effects()[label.getAsInt()] > 0
        && sample.rank(label.getAsInt()) < SPEAKING;
  }

  private static Places places(Question.Atlas question, AtlasSamples samples, Progress progress) {
    Places places =
        new Mapping(
                question.method(),
                question.neighbours(),
                question.minDistance(),
                PERPLEXITY,
                0,
                question.rendering().seed())
            .of(samples.points().directions(), progress);
    if (question.versus().isEmpty()) {
      return places.framed();
    }
    return new Places(differences(question, samples), places.y()).framed();
  }

  private static double[] differences(Question.Atlas question, AtlasSamples samples) {
    int label = question.label().orElseThrow();
    int versus = question.versus().orElseThrow();
    return samples.samples().stream()
        .mapToDouble(sample -> sample.effects()[label] - sample.effects()[versus])
        .toArray();
  }

  private ObjectNode sprites(
      Question.Atlas question,
      AtlasGrid grid,
      Drawing drawing,
      BlobStore pictures,
      Progress progress) {
    List<List<Double>> directions = new ArrayList<>();
    for (AtlasGrid.Cell cell : grid.cells()) {
      directions.add(drawing.whitening().direction(drawing.samples().meanValues(cell.samples())));
    }
    int columns = (int) Math.ceil(Math.sqrt(Math.max(1, directions.size())));
    int size = question.rendering().size();
    Sprites sprites = new Sprites(directions.size(), Math.min(size, LARGEST_SHEET / columns));
    Preprocessing reading =
        new Preprocessing(
            networks.get(drawing.model().id()).description().input().sized(size, size));
    icons.make(
        drawing.model().id(),
        question.layer(),
        directions,
        question.rendering(),
        progress,
        (number, picture) -> sprites.put(number, reading.read(picture)));
    return sprites.keep(pictures);
  }

  private static ObjectNode cell(
      Question.Atlas question, AtlasGrid.Cell cell, AtlasSamples samples, ModelDescription model) {
    float[] effects = samples.meanEffects(cell.samples());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("row", cell.row()).put("column", cell.column()).put("count", cell.samples().size());
    question
        .label()
        .ifPresent(label -> json.put("effect", Significant.round(effects[label], DIGITS)));
    question
        .versus()
        .ifPresent(versus -> json.put("versus", Significant.round(effects[versus], DIGITS)));
    ArrayNode labels = json.putArray("labels");
    for (int label : Strongest.of(effects, question.labels())) {
      if (effects[label] > 0) {
        labels
            .addObject()
            .put("label", label)
            .put("name", model.labels().get(label))
            .put("effect", Significant.round(effects[label], DIGITS));
      }
    }
    if (!question.effects().isEmpty()) {
      ArrayNode told = json.putArray("effects");
      question
          .effects()
          .forEach(label -> told.add(Significant.round(effects[label], EFFECT_DIGITS)));
    }
    return json;
  }
}
