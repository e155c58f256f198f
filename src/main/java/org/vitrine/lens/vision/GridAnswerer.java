package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Significant;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * Makes a picture for each position of a layer: {@code {layer, rows, columns, cell, sheet, image,
 * cells: [{magnitude, value}…], maximum}}. The sheet shows all of them, each {@code cell} pixels
 * high and wide, edge to edge; the cells are told row by row.
 *
 * <p>{@code magnitude} is the length of the vector of all channels' values at the position, {@code
 * maximum} the largest; {@code value} is what the finished picture comes to along that vector,
 * brought to a length of 1: so values of cells can be compared.
 *
 * <p>An activation grid: Olah and others, "The Building Blocks of Interpretability", Distill 2018
 * (doi:10.23915/distill.00010).
 */
public final class GridAnswerer implements Answerer<Question.Grid> {
  private static final int DIGITS = 4;

  private final Networks networks;

  public GridAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Grid> question() {
    return Question.Grid.class;
  }

  @Override
  public Effort effort(Question.Grid question, ModelSummary model) {
    long positions = model.layer(question.layer()).map(ModelSummary.Layer::positions).orElseThrow();
    return Effort.rendering(
        model, question.rendering(), positions, Easel.batch(question.rendering()));
  }

  /** What stands at each position: unit vectors, row by row, and how long they were. */
  private record Values(
      int rows, int columns, List<List<Double>> directions, List<Double> magnitudes) {}

  @Override
  public ObjectNode answer(Question.Grid question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    RgbPicture image = AskedPicture.read(question.image(), preprocessing, pictures);
    Values values = values(network, question.layer(), preprocessing, image);
    Sheet sheet =
        new Sheet(
            values.rows(),
            values.columns(),
            question.rendering().size(),
            question.rendering().alpha());
    ArrayNode cells = JsonNodeFactory.instance.arrayNode();
    Easel easel = new Easel(networks, question.model(), question.rendering(), pictures);
    List<Objective> objectives =
        values.directions().stream()
            .map(
                direction ->
                    (Objective)
                        new Objective.Direction(
                            question.layer(), direction, question.cosinePower()))
            .toList();
    for (int first = 0; first < objectives.size(); first += easel.batch()) {
      List<Objective> batch =
          objectives.subList(first, Math.min(objectives.size(), first + easel.batch()));
      try (Optimisation optimisation =
          easel.begin(batch, first, i -> "layer", question.rendering().seed())) {
        make(optimisation, first, objectives.size(), question, sheet, pictures, progress);
        float[] found = optimisation.values();
        for (int i = 0; i < batch.size(); i++) {
          cells
              .addObject()
              .put("magnitude", Significant.round(values.magnitudes().get(first + i), DIGITS))
              .put("value", Significant.round(found[i], DIGITS));
        }
      }
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .put("layer", question.layer())
        .put("rows", values.rows())
        .put("columns", values.columns())
        .put("cell", question.rendering().size());
    Print made = sheet.print();
    answer.set(
        "sheet",
        new StoredPicture(made.passing().keep(pictures), made.width(), made.height()).json());
    answer.set(
        "image",
        new StoredPicture(pictures.put(image.png(), "png"), image.width(), image.height()).json());
    answer.set("cells", cells);
    double maximum = values.magnitudes().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return answer.put("maximum", Significant.round(maximum, DIGITS));
  }

  private static void make(
      Optimisation optimisation,
      int first,
      int all,
      Question.Grid question,
      Sheet sheet,
      BlobStore pictures,
      Progress progress) {
    int steps = question.rendering().steps();
    for (int step = 0; step < steps; step++) {
      Optional<BlobName> preview =
          progress.wantsPreviews() && step == 0 && first > 0
              ? Optional.of(sheet.print().passing().keep(pictures))
              : Optional.empty();
      progress.go(
          new Progress.Step(
              first * steps + step * optimisation.count(),
              all * steps,
              "step %d of %d, position %d of %d".formatted(step + 1, steps, first + 1, all),
              preview));
      optimisation.step();
    }
    List<Print> made = optimisation.pictures();
    for (int i = 0; i < made.size(); i++) {
      sheet.put(first + i, made.get(i));
    }
  }

  private Values values(
      Network network, String layer, Preprocessing preprocessing, RgbPicture image) {
    return Gradients.without(
        () -> {
          try (NDManager scope = networks.engine().newManager()) {
            NDArray found =
                Measure.spatial(network.forward(preprocessing.array(List.of(image), scope), layer));
            return values(found.toFloatArray(), found.getShape());
          }
        });
  }

  private static Values values(float[] numbers, Shape shape) {
    int channels = Math.toIntExact(shape.get(1));
    int rows = Math.toIntExact(shape.get(2));
    int columns = Math.toIntExact(shape.get(3));
    List<List<Double>> directions = new ArrayList<>();
    List<Double> magnitudes = new ArrayList<>();
    for (int position = 0; position < rows * columns; position++) {
      double square = 0;
      for (int channel = 0; channel < channels; channel++) {
        double value = numbers[channel * rows * columns + position];
        square += value * value;
      }
      double magnitude = Math.sqrt(square);
      List<Double> direction = new ArrayList<>();
      for (int channel = 0; channel < channels; channel++) {
        double value = numbers[channel * rows * columns + position];
        direction.add(magnitude == 0 ? 0 : value / magnitude);
      }
      directions.add(direction);
      magnitudes.add(magnitude);
    }
    return new Values(rows, columns, directions, magnitudes);
  }
}
