package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Significant;
import org.vitrine.lens.study.likeness.CanonicalAxes;
import org.vitrine.lens.study.likeness.CanonicalCorrelation;
import org.vitrine.lens.study.likeness.KernelAlignment;
import org.vitrine.lens.study.likeness.Representation;

/**
 * How alike each layer of one network is to each of another, by {@link KernelAlignment} and by
 * {@link CanonicalCorrelation} over the axes that hold 99 % of the variance; and how alike it would
 * be by chance, the other's pictures in another order.
 */
record Likenesses(List<List<Cell>> rows) {
  private static final double SHARE = 0.99;
  private static final int DIGITS = 4;

  private record Cell(
      double alignment,
      double alignmentByChance,
      CanonicalCorrelation canonical,
      CanonicalCorrelation canonicalByChance) {}

  static Likenesses of(ProbeSurvey one, ProbeSurvey other, long seed, Progress progress) {
    List<Representation> layers = List.copyOf(one.layers().values());
    List<Representation> others = List.copyOf(other.layers().values());
    List<Representation> shuffled = others.stream().map(layer -> layer.shuffled(seed)).toList();
    List<CanonicalAxes> axes =
        layers.stream().map(layer -> CanonicalAxes.of(layer, SHARE)).toList();
    List<CanonicalAxes> otherAxes =
        others.stream().map(layer -> CanonicalAxes.of(layer, SHARE)).toList();
    List<CanonicalAxes> shuffledAxes =
        otherAxes.stream().map(layer -> layer.shuffled(seed)).toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      progress.go(i, layers.size(), "comparing layer %d of %d".formatted(i + 1, layers.size()));
      List<Cell> row = new ArrayList<>();
      for (int j = 0; j < others.size(); j++) {
        row.add(
            new Cell(
                KernelAlignment.of(layers.get(i), others.get(j)),
                KernelAlignment.of(layers.get(i), shuffled.get(j)),
                CanonicalCorrelation.of(axes.get(i), otherAxes.get(j)),
                CanonicalCorrelation.of(axes.get(i), shuffledAxes.get(j))));
      }
      rows.add(row);
    }
    return new Likenesses(rows);
  }

  void write(ObjectNode answer) {
    write(answer.putObject("alignment"), Cell::alignment, Cell::alignmentByChance);
    write(
        answer.putObject("canonical"),
        cell -> cell.canonical().mean(),
        cell -> cell.canonicalByChance().mean());
    write(
        answer.putObject("weighted"),
        cell -> cell.canonical().weighted(),
        cell -> cell.canonicalByChance().weighted());
  }

  private void write(
      ObjectNode json, ToDoubleFunction<Cell> value, ToDoubleFunction<Cell> byChance) {
    matrix(json.putArray("values"), value);
    matrix(json.putArray("chance"), byChance);
  }

  private void matrix(ArrayNode matrix, ToDoubleFunction<Cell> value) {
    for (List<Cell> row : rows) {
      ArrayNode cells = matrix.addArray();
      row.forEach(cell -> cells.add(Significant.round(value.applyAsDouble(cell), DIGITS)));
    }
  }
}
