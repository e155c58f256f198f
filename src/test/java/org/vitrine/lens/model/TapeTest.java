package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Padding;
import org.vitrine.lens.model.op.WayBack;

@Tag("engine")
class TapeTest {
  private static final Engine ENGINE = Engine.start();
  private static final Extent ONE = Extent.square(1);

  private final NDManager scope = ENGINE.newManager();

  @AfterEach
  void close() {
    scope.close();
  }

  static Stream<Arguments> convolutions() {
    return Stream.of(
        Arguments.of("wide", conv(Extent.square(5), ONE, 2, ONE, 1), true),
        Arguments.of("without padding", conv(Extent.square(3), ONE, 0, ONE, 1), true),
        Arguments.of("of even length", conv(Extent.square(4), ONE, 1, ONE, 1), true),
        Arguments.of("one by one", conv(ONE, ONE, 0, ONE, 1), true),
        Arguments.of("dilated", conv(Extent.square(3), ONE, 2, Extent.square(2), 1), true),
        Arguments.of(
            "long and thin",
            new Conv(6, new Extent(1, 7), ONE, new Extent(0, 3), ONE, 1, true),
            true),
        Arguments.of("of groups", conv(Extent.square(3), ONE, 1, ONE, 3), false),
        Arguments.of("padded beyond its reach", conv(ONE, ONE, 1, ONE, 1), false),
        Arguments.of(
            "padded on one side",
            new Conv(6, Extent.square(2), ONE, new Padding.Same(), ONE, 1, true),
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("convolutions")
  void theWayBackThroughConvolutionsEndsAtTheEnginesGradient(
      String name, Conv conv, boolean leads) {
    for (int channels : new int[] {3, 6}) {
      assertEquals(leads, WayBack.of(conv, channels).isPresent());
      sameGradients(Graphs.with(conv, channels, 8, 9), Set.of("conv", "mean"));
    }
  }

  @ParameterizedTest(name = "kernel {0}, stride {1}, padding {2}")
  @CsvSource({
    "3, 2, 0",
    "3, 2, 1",
    "7, 2, 3",
    "11, 4, 2",
    "2, 2, 0",
    "1, 2, 0",
    "3, 3, 2",
    "4, 3, 1"
  })
  void stepsOverFewChannelsAreLedBackToo(int kernel, int stride, int padding) {
    Conv conv = conv(Extent.square(kernel), Extent.square(stride), padding, ONE, 1);
    assertTrue(WayBack.of(conv, 3).isPresent());
    assertFalse(WayBack.of(conv, 5).isPresent());
    for (int size = 12; size < 18; size++) {
      sameGradients(Graphs.with(conv, 3, size, size + 1), Set.of("conv", "mean"));
    }
  }

  @Test
  void aValueThatSeveralNodesTakeIsLedBackOnceAllHaveBeen() {
    sameGradients(Graphs.tiny(), Set.of("relu1", "both", "classes"));
  }

  @Test
  void aRuleTakesThePlaceOfTheDerivative() {
    ModelDescription tiny = Graphs.tiny();
    try (Network network = Network.of(ENGINE, tiny, Graphs.weights(tiny, 1))) {
      NDArray input = input(tiny);
      Tape tape =
          network.tape(
              node ->
                  node.op().rectifies()
                      ? Optional.of(
                          (before, gradient) -> gradient.getManager().zeros(before.getShape()))
                      : Optional.empty());
      tape.backward(tape.forward(input, Set.of("both")).get("both"), scope);
      assertEquals(0, Gradients.read(input, scope).abs().sum().getFloat());
    }
  }

  private void sameGradients(ModelDescription model, Set<String> nodes) {
    try (Network network = Network.of(ENGINE, model, Graphs.weights(model, 1))) {
      NDArray plain = input(model);
      Gradients.backward(sum(network.forward(plain, nodes)));
      NDArray led = input(model);
      Tape tape = network.tape(Tape.Rules.NONE);
      tape.backward(sum(tape.forward(led, nodes)), scope);
      float[] wanted = Gradients.read(plain, scope).toFloatArray();
      float largest = 0;
      for (float number : wanted) {
        largest = Math.max(largest, Math.abs(number));
      }
      assertTrue(largest > 0);
      assertArrayEquals(wanted, Gradients.read(led, scope).toFloatArray(), 1e-5f * largest);
    }
  }

  /** Each number counts differently, so that none can stand in for another. */
  private NDArray sum(Map<String, NDArray> values) {
    NDArray sum = scope.zeros(new Shape());
    for (NDArray value : values.values()) {
      sum = sum.add(value.mul(noise(value.getShape())).sum());
    }
    return sum;
  }

  private NDArray input(ModelDescription model) {
    NDArray input = Graphs.noise(scope, 2, model.input().height(), model.input().width());
    Gradients.track(input);
    return input;
  }

  private NDArray noise(Shape shape) {
    Random random = new Random(5);
    float[] values = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    NDArray borrowed = scope.create(values, shape);
    return borrowed.duplicate();
  }

  private static Conv conv(Extent kernel, Extent stride, int padding, Extent dilation, int groups) {
    return new Conv(6, kernel, stride, Extent.square(padding), dilation, groups, true);
  }
}
