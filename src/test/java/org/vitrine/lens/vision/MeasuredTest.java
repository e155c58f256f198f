package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Relu;

class MeasuredTest {
  /** A fire module: two branches with a ReLU each, one after the other; then a mean. */
  private static final Graph FIRE =
      new Graph(
          List.of(
              node("left", conv(2), "input"),
              node("left-relu", new Relu(), "left"),
              node("right", conv(3), "input"),
              node("right-relu", new Relu(), "right"),
              node("both", new Concat(), "left-relu", "right-relu"),
              node("squeeze", conv(1), "both"),
              node("mixed", new Concat(), "both", "squeeze"),
              node("mean", new GlobalAverage(), "mixed"),
              node("linear", new Concat(), "left", "right"),
              node("linear-relu", new Relu(), "linear")));

  @ParameterizedTest
  @CsvSource({
    "left,       1, left,    1, true",
    "left-relu,  1, left,    1, true",
    "both,       1, left,    1, true",
    "both,       2, right,   0, true",
    "both,       4, right,   2, true",
    "mixed,      3, right,   1, true",
    "mixed,      5, squeeze, 0, false",
    "linear,     1, left,    1, true",
    "linear,     3, right,   1, true",
    "squeeze,    0, squeeze, 0, false",
    "mean,       0, mean,    0, false"
  })
  void aChannelIsMeasuredBeforeItsReluAndInItsOwnBranchWhicheverLayerItIsAskedOf(
      String layer, int channel, String node, int there, boolean rectified) {
    assertEquals(
        new Measured(node, there, rectified),
        Measured.of(layer, channel, FIRE, FIRE.shapes(LayerShape.spatial(3, 8, 8))));
  }

  private static Op conv(int channels) {
    Extent one = Extent.square(1);
    return new Conv(channels, one, one, Extent.square(0), one, 1, true);
  }

  private static Node node(String name, Op op, String... inputs) {
    return new Node(name, op, List.of(inputs), true);
  }
}
