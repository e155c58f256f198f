package org.vitrine.lens.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.lens.model.op.AdaptiveAverage;
import org.vitrine.lens.model.op.Add;
import org.vitrine.lens.model.op.Affine;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Dropout;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Flatten;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.GlobalMax;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.LocalResponseNorm;
import org.vitrine.lens.model.op.MaxPool;
import org.vitrine.lens.model.op.Multiply;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Pad;
import org.vitrine.lens.model.op.Padding;
import org.vitrine.lens.model.op.Pointwise;
import org.vitrine.lens.model.op.Relu;
import org.vitrine.lens.model.op.Softmax;

/** Every operation, in the forms that take ways of their own through the code. */
final class OpExamples {
  private static final LayerShape LAYER = LayerShape.spatial(3, 7, 6);
  private static final LayerShape ROW = LayerShape.flat(5);
  private static final Extent ONE = Extent.square(1);
  private static final Extent TWO = Extent.square(2);
  private static final Extent THREE = Extent.square(3);
  private static final Extent NONE = Extent.square(0);

  private OpExamples() {}

  /**
   * @param training whether it is computed as in training
   */
  record Example(Op op, List<LayerShape> inputs, boolean training) {
    @Override
    public String toString() {
      return op + " of " + inputs + (training ? " in training" : "");
    }
  }

  static Stream<Example> all() {
    List<Example> examples = new ArrayList<>();
    Padding uneven = new Padding.Sides(0, 1, 2, 1);
    Padding pool = new Padding.Sides(0, 1, 1, 0);
    Padding same = new Padding.Same();
    examples.add(of(new Add(), LAYER, LAYER));
    examples.add(of(new Add(), ROW, ROW, ROW));
    examples.add(of(new Concat(), LAYER, LayerShape.spatial(2, 7, 6)));
    examples.add(of(new Multiply(), LAYER, LAYER));
    examples.add(of(new Multiply(), LAYER, LayerShape.flat(3)));
    examples.add(of(new Multiply(), LAYER, LayerShape.spatial(3, 1, 1)));
    examples.add(of(new Conv(4, THREE, TWO, ONE, ONE, 1, true), LAYER));
    examples.add(of(new Conv(6, new Extent(1, 5), ONE, new Extent(0, 2), ONE, 3, false), LAYER));
    examples.add(of(new Conv(3, THREE, ONE, TWO, TWO, 1, true), LAYER));
    examples.add(of(new Conv(2, THREE, TWO, uneven, ONE, 1, true), LAYER));
    examples.add(of(new Conv(3, THREE, TWO, same, ONE, 3, false), LAYER));
    examples.add(of(new Dense(4, true), ROW));
    examples.add(of(new Dense(4, false), ROW));
    examples.add(of(new BatchNorm(1e-3), LAYER));
    examples.add(new Example(new BatchNorm(1e-3), List.of(LAYER), true));
    examples.add(of(new Affine(true), LAYER));
    examples.add(of(new Affine(false), ROW));
    examples.add(of(new LocalResponseNorm(2, 0.7, 0.75, 1.5), LAYER));
    examples.add(of(new LocalResponseNorm(5, 0.7, 0.75, 2), LAYER));
    examples.add(of(new MaxPool(THREE, TWO, ONE, true), LAYER));
    examples.add(of(new MaxPool(TWO, TWO, pool, false), LAYER));
    examples.add(of(new MaxPool(THREE, TWO, same, false), LAYER));
    examples.add(of(new AveragePool(THREE, TWO, ONE, true, false), LAYER));
    examples.add(of(new AveragePool(TWO, TWO, NONE, false, true), LAYER));
    examples.add(of(new AveragePool(TWO, ONE, pool, false, true), LAYER));
    examples.add(of(new AveragePool(THREE, TWO, same, false, false), LAYER));
    examples.add(of(new AdaptiveAverage(new Extent(3, 4)), LAYER));
    examples.add(of(new GlobalAverage(false), LAYER));
    examples.add(of(new GlobalAverage(true), LAYER));
    examples.add(of(new GlobalMax(false), LAYER));
    examples.add(of(new GlobalMax(true), LAYER));
    examples.add(of(new Pad(new Padding.Sides(1, 0, 2, 3)), LAYER));
    examples.add(of(new Flatten(), LAYER));
    examples.add(of(new Flatten(), ROW));
    examples.add(of(new Relu(), LAYER));
    examples.add(of(new LeakyRelu(0.1), LAYER));
    examples.add(of(new Softmax(), LAYER));
    examples.add(of(new Softmax(), ROW));
    examples.add(of(new Dropout(0.5), LAYER));
    Arrays.stream(Pointwise.Function.values())
        .forEach(function -> examples.add(of(new Pointwise(function), LAYER)));
    return examples.stream();
  }

  private static Example of(Op op, LayerShape... inputs) {
    return new Example(op, List.of(inputs), false);
  }
}
