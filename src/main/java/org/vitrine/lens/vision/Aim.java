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
   * @param first the number of the first objective in the question, for errors
   * @param shapes of the network's nodes for the pictures that it looks at
   * @throws org.vitrine.lens.QuestionException if a position is not one of its layer
   */
  static Aim of(
      List<Objective> objectives,
      int first,
      ModelDescription model,
      Map<String, LayerShape> shapes) {
    int pictures = objectives.size();
    List<AxisRow> rows = new ArrayList<>();
    Map<Measure, Float[]> whole = new LinkedHashMap<>();
    for (int i = 0; i < pictures; i++) {
      int row = 0;
      String field = "objectives[" + (first + i) + "]";
      for (Objective.Term term : objectives.get(i).terms()) {
        Optional<Axis> axis = Axis.of(term.objective(), field, model, shapes);
        if (axis.isPresent()) {
          if (row == rows.size()) {
            rows.add(AxisRow.empty(pictures));
          }
          rows.get(row++).set(i, axis.get(), (float) term.factor());
        } else {
          Measure measure = measure(term.objective(), field, shapes);
          whole.computeIfAbsent(measure, key -> zeros(pictures))[i] += (float) term.factor();
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    rows.forEach(row -> parts.add(new Part(new AxisMeasure(row.axes()), List.of(row.factors()))));
    whole.forEach((measure, factors) -> parts.add(new Part(measure, List.of(factors))));
    return new Aim(parts, pictures);
  }

  private static Measure measure(
      Objective objective, String field, Map<String, LayerShape> shapes) {
    return switch (objective) {
      case Objective.Layer layer -> new LayerMeasure(layer.layer());
      case Objective.Direction direction ->
          new DirectionMeasure(
              direction.layer(), direction.vector(), direction.cosinePower(), Optional.empty());
      case Objective.DirectionNeuron direction ->
          new DirectionMeasure(
              direction.layer(),
              direction.vector(),
              direction.cosinePower(),
              Position.of(direction.layer(), direction.y(), direction.x(), field, shapes));
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
      case Objective.Neuron axis -> throw anAxis(axis);
      case Objective.Channel axis -> throw anAxis(axis);
      case Objective.Logit axis -> throw anAxis(axis);
      case Objective.Sum sum -> throw new IllegalStateException("a term is no sum: " + sum);
    };
  }

  private static IllegalStateException anAxis(Objective objective) {
    return new IllegalStateException("measured along an axis: " + objective);
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
