package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.vitrine.lens.Objective;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.store.BlobName;

/**
 * The objectives of a batch of pictures, as they are measured in a network that looks at pictures
 * of some size: each measure is taken once for the whole batch.
 */
record Aim(List<Part> parts, int pictures) {
  private static final String INPUT = "input";

  /**
   * @param factors of what is measured, one a picture; 0 where it is not meant
   */
  record Part(Measure measure, List<Float> factors) {}

  Aim {
    parts = List.copyOf(parts);
  }

  /**
   * @param field where an objective stands in the question by its number, for errors
   * @param shapes of the network's nodes for the pictures that it looks at
   * @throws org.vitrine.lens.QuestionException if a position is not one of its layer
   */
  static Aim of(
      List<Objective> objectives,
      IntFunction<String> field,
      ModelDescription model,
      Map<String, LayerShape> shapes) {
    int pictures = objectives.size();
    List<AxisRow> rows = new ArrayList<>();
    List<DirectionRow> directions = new ArrayList<>();
    Map<Measure, Float[]> whole = new LinkedHashMap<>();
    for (int i = 0; i < pictures; i++) {
      int row = 0;
      for (Objective.Term term : objectives.get(i).terms()) {
        String where = field.apply(i);
        Optional<Axis> axis = Axis.of(term.objective(), where, model, shapes);
        Optional<DirectionRow> direction =
            DirectionRow.of(term.objective(), where, shapes, pictures);
        if (direction.isPresent()) {
          int picture = i;
          Optional<DirectionRow> other =
              directions.stream()
                  .filter(others -> others.hasRoom(direction.get(), picture))
                  .findFirst();
          DirectionRow own = other.orElse(direction.get());
          if (other.isEmpty()) {
            directions.add(own);
          }
          own.set(i, term.objective(), (float) term.factor());
        } else if (axis.isPresent()) {
          if (row == rows.size()) {
            rows.add(AxisRow.empty(pictures));
          }
          rows.get(row++).set(i, axis.get(), (float) term.factor());
        } else {
          Measure measure = measure(term.objective());
          whole.computeIfAbsent(measure, key -> zeros(pictures))[i] += (float) term.factor();
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    rows.forEach(row -> parts.add(new Part(new AxisMeasure(row.axes()), List.of(row.factors()))));
    directions.forEach(row -> parts.add(new Part(row.measure(), row.weights())));
    whole.forEach((measure, factors) -> parts.add(new Part(measure, List.of(factors))));
    return new Aim(parts, pictures);
  }

  private static Measure measure(Objective objective) {
    return switch (objective) {
      case Objective.Layer layer -> new LayerMeasure(layer.layer());
      case Objective.Caricature caricature ->
          new CaricatureMeasure(caricature.layer(), caricature.image(), caricature.cosinePower());
      case Objective.Style style -> new StyleMeasure(style.layers(), style.image());
      case Objective.Diversity diversity -> new DiversityMeasure(diversity.layer());
      case Objective.Alignment alignment ->
          new AlignmentMeasure(
              Optional.of(alignment.layer()).filter(name -> !name.equals(INPUT)),
              alignment.decay());
      case Objective.L1 l1 -> new PixelMeasure.L1(l1.constant());
      case Objective.TotalVariation variation -> new PixelMeasure.TotalVariation();
      case Objective.Blur blur -> new PixelMeasure.Blur();
      case Objective.Boundary boundary -> new PixelMeasure.Boundary(boundary.width());
      case Objective.Direction direction -> throw inARow(direction);
      case Objective.DirectionNeuron direction -> throw inARow(direction);
      case Objective.Neuron axis -> throw inARow(axis);
      case Objective.Channel axis -> throw inARow(axis);
      case Objective.Logit axis -> throw inARow(axis);
      case Objective.Sum sum -> throw new IllegalStateException("a term is no sum: " + sum);
    };
  }

  private static IllegalStateException inARow(Objective objective) {
    return new IllegalStateException("measured in a row, one for each picture: " + objective);
  }

  /** The network's nodes that are read. */
  Set<String> nodes() {
    return parts.stream()
        .flatMap(part -> part.measure().nodes().stream())
        .collect(Collectors.toSet());
  }

  /** Other pictures that are looked at beside those that are made. */
  Set<BlobName> references() {
    Set<BlobName> images = new TreeSet<>();
    for (Part part : parts) {
      if (part.measure() instanceof CaricatureMeasure caricature) {
        images.add(caricature.image());
      } else if (part.measure() instanceof StyleMeasure style) {
        images.add(style.image());
      }
    }
    return images;
  }

  /**
   * The objective of each picture, differentiable.
   *
   * @return B
   */
  NDArray values(Look look) {
    NDArray sum = null;
    for (Part part : parts) {
      NDArray values = part.measure().values(look);
      float[] factors = new float[pictures];
      for (int i = 0; i < pictures; i++) {
        factors[i] = part.factors().get(i);
      }
      NDArray weighed = values.mul(EngineArrays.of(look.scope(), factors, new Shape(pictures)));
      sum = sum == null ? weighed : sum.add(weighed);
    }
    return sum;
  }

  private static Float[] zeros(int count) {
    Float[] zeros = new Float[count];
    Arrays.fill(zeros, 0f);
    return zeros;
  }

  /** At most one axis for each picture. */
  private record AxisRow(List<Optional<Axis>> axes, Float[] factors) {
    static AxisRow empty(int pictures) {
      return new AxisRow(
          new ArrayList<>(Collections.nCopies(pictures, Optional.empty())), zeros(pictures));
    }

    void set(int picture, Axis axis, float factor) {
      axes.set(picture, Optional.of(axis));
      factors[picture] = factor;
    }
  }
}
