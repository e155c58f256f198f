package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class NetworkTest {
  private static final Engine ENGINE = Engine.start();

  private final ModelDescription tiny = Graphs.tiny();
  private final Network network = Network.of(ENGINE, tiny, Graphs.weights(tiny, 1));
  private final NDManager scope = ENGINE.newManager();

  @AfterEach
  void close() {
    scope.close();
    network.close();
  }

  @Test
  void everyNodeHasTheShapeThatWasInferredWithoutTheEngine() {
    Set<String> all = tiny.shapes().keySet();
    Map<String, NDArray> values = network.forward(picture(scope, 2), all);
    tiny.shapes()
        .forEach(
            (name, shape) -> {
              long[] found = values.get(name).getShape().getShape();
              assertEquals(shape.spatial() ? 4 : 2, found.length, name);
              assertEquals(2, found[0], name);
              assertEquals(shape.values(), values.get(name).size() / 2, name);
            });
  }

  @Test
  void onlyWhatIsWantedComesBack() {
    assertEquals(
        Set.of("conv1", "both"),
        network.forward(picture(scope, 1), Set.of("conv1", "both")).keySet());
  }

  @Test
  void whatFollowsALayerIsTheSameFromTheLayersValueAsFromThePicture() {
    String last = tiny.graph().nodes().getLast().name();
    for (String layer : tiny.shapes().keySet()) {
      Map<String, NDArray> whole =
          network.forward(picture(scope, 2), new HashSet<>(List.of(layer, last)));
      Map<String, NDArray> given = new HashMap<>(Map.of(layer, whole.get(layer)));
      given.put(Graph.INPUT, picture(scope, 2));
      NDArray value = network.forward(given, Set.of(last)).get(last);
      assertArrayEquals(whole.get(last).toFloatArray(), value.toFloatArray(), 1e-5f, layer);
    }
  }

  @Test
  void aLayersValueMayBeReplaced() {
    String last = tiny.graph().nodes().getLast().name();
    NDArray nothing = network.forward(picture(scope, 1), "conv1").mul(0);
    Map<String, NDArray> given = Map.of(Graph.INPUT, picture(scope, 1), "conv1", nothing);
    assertFalse(
        Arrays.equals(
            network.forward(picture(scope, 1), last).toFloatArray(),
            network.forward(given, Set.of(last)).get(last).toFloatArray()));
  }

  @Test
  void whatIsGivenMustBeEnough() {
    String last = tiny.graph().nodes().getLast().name();
    assertThrows(IllegalArgumentException.class, () -> network.forward(Map.of(), Set.of(last)));
  }

  @Test
  void anUnknownNodeIsRefusedByName() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> network.forward(picture(scope, 1), "conv9"));
    assertTrue(e.getMessage().contains("conv9"), e.getMessage());
  }

  @Test
  void aConvolutionGivesWhatItsDefinitionSays() {
    Tensor kernel = Graphs.weights(tiny, 1).get("conv1.weight");
    Tensor input = Tensor.of(picture(scope, 1));
    Tensor output = Tensor.of(network.forward(picture(scope, 1), "conv1"));
    for (int channel = 0; channel < 4; channel++) {
      double sum = 0;
      for (int c = 0; c < 3; c++) {
        for (int y = 0; y < 3; y++) {
          for (int x = 0; x < 3; x++) {
            sum +=
                kernel.values()[((channel * 3 + c) * 3 + y) * 3 + x]
                    * input.values()[(c * 8 + 4 + y - 1) * 8 + 2 + x - 1];
          }
        }
      }
      assertEquals(sum, output.values()[(channel * 8 + 4) * 8 + 2], 1e-5);
    }
  }

  @Test
  void aNormalisationFoldedIntoTheConvolutionGivesWhatItWouldGiveApart() {
    Map<String, Tensor> weights = Graphs.weights(tiny, 1);
    NDArray conv = network.forward(picture(scope, 1), "conv1");
    float[] before = conv.toFloatArray();
    float[] after = network.forward(picture(scope, 1), "norm1").toFloatArray();
    for (int i = 0; i < before.length; i++) {
      int c = i / 64;
      double wanted =
          (before[i] - weights.get("norm1.running_mean").values()[c])
                  / Math.sqrt(weights.get("norm1.running_var").values()[c] + 1e-5)
                  * weights.get("norm1.weight").values()[c]
              + weights.get("norm1.bias").values()[c];
      assertEquals(wanted, after[i], 1e-4);
    }
  }

  @Test
  void theGradientIsTheSlopeThatSmallStepsMeasure() {
    float[] gradient = gradient(scope, 1);
    NDArray at = picture(scope, 1);
    float[] values = at.toFloatArray();
    Random random = new Random(3);
    for (int n = 0; n < 40; n++) {
      int i = random.nextInt(values.length);
      double step = 1e-2;
      double slope = (value(values, i, step) - value(values, i, -step)) / (2 * step);
      assertEquals(slope, gradient[i], 2e-3 * Math.max(1, Math.abs(slope)), "pixel " + i);
    }
  }

  @Test
  void gradientsOnFourThreadsAtOnceAreTheSameBitsAsOnOne() throws Exception {
    float[] alone = gradient(scope, 4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<float[]>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        calls.add(
            () -> {
              ENGINE.enter();
              try (NDManager own = ENGINE.newManager()) {
                return gradient(own, 4);
              }
            });
      }
      for (Future<float[]> call : threads.invokeAll(calls)) {
        assertArrayEquals(alone, call.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  private float[] gradient(NDManager manager, int count) {
    NDArray input = picture(manager, count);
    Gradients.track(input);
    NDArray value = objective(input);
    Gradients.backward(value);
    return Gradients.read(input, manager).toFloatArray();
  }

  private NDArray objective(NDArray input) {
    Map<String, NDArray> values = network.forward(input, Set.of("classes", "norm1"));
    return values.get("classes").sum().add(values.get("norm1").square().mean());
  }

  private double value(float[] values, int index, double step) {
    float[] moved = values.clone();
    moved[index] += (float) step;
    try (NDManager own = ENGINE.newManager()) {
      return objective(new Tensor(List.of(1, 3, 8, 8), moved).toArray(own)).toFloatArray()[0];
    }
  }

  private static NDArray picture(NDManager manager, int count) {
    return Graphs.noise(manager, count, 8, 8);
  }
}
