package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.UnansweredException;

@Tag("engine")
class ScriptNetworkTest {
  private static final Engine ENGINE = Engine.start();

  @TempDir private Path models;
  private final NDManager scope = ENGINE.newManager();

  @AfterEach
  void close() {
    scope.close();
  }

  @Test
  void aProgramGivesTheValuesThatItsGraphNames() {
    try (Network network = Network.load(ENGINE, Programs.folder(models.resolve("net")))) {
      Map<String, NDArray> values = network.forward(picture(2), Set.of("conv", "classes", "input"));
      assertEquals(Set.of("conv", "classes", "input"), values.keySet());
      Tensor conv = Tensor.of(values.get("conv"));
      assertEquals(List.of(2, 2, 6, 8), conv.shape());
      assertEquals(byHand(picture(2).toFloatArray()), conv.values()[3 * 8 + 4], 1e-4);
      assertEquals(List.of(2, 2), Tensor.of(values.get("classes")).shape());
      assertEquals(scope, values.get("conv").getManager());
      Exception e =
          assertThrows(IllegalArgumentException.class, () -> network.forward(picture(1), "conv9"));
      assertTrue(e.getMessage().contains("conv9"), e.getMessage());
    }
  }

  @Test
  void aProgramIsNotComputedFromItsMiddle() {
    try (Network network = Network.load(ENGINE, Programs.folder(models.resolve("net")))) {
      NDArray conv = network.forward(picture(1), "conv");
      assertEquals(Map.of("conv", conv), network.forward(Map.of("conv", conv), Set.of("conv")));
      Exception e =
          assertThrows(
              UnansweredException.class,
              () -> network.forward(Map.of("conv", conv), Set.of("classes")));
      assertTrue(e.getMessage().contains("\"net\" is a TorchScript program"), e.getMessage());
    }
  }

  @Test
  void tuplesAndSingleArraysTakeTheNamesOfTheNodesInTheirOrder() {
    ModelFolder folder = Programs.folder(models.resolve("net"));
    float[] wanted;
    try (Network network = Network.load(ENGINE, folder)) {
      wanted = network.forward(picture(1), "relu").toFloatArray();
    }
    Programs.write(folder.weights(), Programs.LAYERS, "Tuple[Tensor, Tensor, Tensor]", "(a, b, c)");
    try (Network network = Network.load(ENGINE, folder)) {
      assertArrayEquals(wanted, network.forward(picture(1), "relu").toFloatArray());
    }
  }

  @Test
  void theGradientIsTheSlopeThatSmallStepsMeasure() {
    try (Network network = Network.load(ENGINE, Programs.folder(models.resolve("net")))) {
      NDArray input = picture(1);
      float[] at = input.toFloatArray();
      float[] gradient = gradient(network, scope);
      for (int i = 0; i < at.length; i++) {
        double slope = (value(network, at, i, 1e-2f) - value(network, at, i, -1e-2f)) / 2e-2;
        assertEquals(slope, gradient[i], 5e-3 * Math.max(1, Math.abs(slope)), "number " + i);
      }
    }
  }

  @Test
  void gradientsOnFourThreadsAndOverManyRunsAreTheSameBits() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Network network = Network.load(ENGINE, Programs.folder(models.resolve("net")))) {
      float[] first = gradient(network, scope);
      Callable<float[]> again =
          () -> {
            ENGINE.enter();
            try (NDManager own = ENGINE.newManager()) {
              return gradient(network, own);
            }
          };
      for (Future<float[]> call :
          threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> again).toList())) {
        assertArrayEquals(first, call.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aProgramThatGivesSomethingElseIsToldWithTheNode() {
    refused(
        "Dict[str, Tensor]", "{'conv': a, 'classes': c}", "node \"relu\": the program gives no");
    refused(
        "Dict[str, Tensor]",
        "{'conv': a, 'relu': torch.mean(b, [1]), 'classes': c}",
        "node \"relu\": for two pictures float32 (2, 2, 6, 8) is wanted; the program gives"
            + " float32 (2, 6, 8)");
    refused(
        "Dict[str, Tensor]",
        "{'conv': a, 'relu': torch.to(b, 7), 'classes': c}",
        "node \"relu\": for two pictures float32 (2, 2, 6, 8) is wanted; the program gives float64");
    refused("Tuple[Tensor, Tensor]", "(a, b)", "gives 2 values without names, the graph has 3");
    refused("Tensor", "a", "gives 1 values without names, the graph has 3");
    refused("int", "3", "net/torchscript.pt: a program gives an array, a tuple of arrays, or a");
    refused("Tensor", "torch.reshape(x, [7, 7])", "the program takes no array (2, 3, 6, 8)");
  }

  @Test
  void whatIsNoProgramIsToldWithWhatMakesOne() throws IOException {
    ModelFolder folder = Programs.folder(models.resolve("net"));
    Programs.archive(folder.weights(), Map.of("data.pkl", new byte[] {1}, "version", new byte[1]));
    refused(folder, "it holds pickled objects alone, as torch.save writes them,");
    Programs.archive(folder.weights(), Map.of("weights.npy", new byte[1]));
    refused(folder, "not a TorchScript program: it holds no code; torch.jit.trace");
    Files.writeString(folder.weights(), "\u0080\u0002}.");
    refused(folder, "not a TorchScript program: not a zip archive, or a damaged one");
    Programs.write(folder.weights(), "a = torch.nonsense(x)", "Tensor", "a");
    refused(folder, "the engine does not read it as a TorchScript program");
    Files.delete(folder.weights());
    refused(folder, "torchscript.pt: the file is missing");
  }

  @Test
  void damageAnywhereIsAMalformedModelAndNothingElse() throws IOException {
    ModelFolder folder = Programs.folder(models.resolve("net"));
    byte[] whole = Files.readAllBytes(folder.weights());
    Random random = new Random(1);
    int refused = 0;
    for (int round = 0; round < 300; round++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - (round % 3 == 0 ? round : 0));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      Files.write(folder.weights(), damaged);
      try (Network network = Network.load(ENGINE, folder)) {
        assertEquals(List.of(1, 2), Tensor.of(network.forward(picture(1), "classes")).shape());
      } catch (MalformedModelException e) {
        assertTrue(e.getMessage().contains("torchscript.pt: "), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > 200, "only " + refused + " of 300 damaged files were refused");
  }

  @Test
  void aGraphIsAProgramOrIsNot() throws IOException {
    ModelFolder folder = Programs.folder(models.resolve("net"));
    Path file = folder.path().resolve("model.json");
    String json = Files.readString(file, StandardCharsets.UTF_8);
    assertEquals(
        folder.description().shapes(), ModelFolder.read(folder.path()).description().shapes());
    Files.writeString(
        file,
        json.replaceFirst("\"op\" : \"torchscript\",\\s*\"shape\" : [^\\]]*]", "\"op\":\"relu\""));
    Exception e =
        assertThrows(MalformedModelException.class, () -> ModelFolder.read(folder.path()));
    assertTrue(
        e.getMessage().contains("node \"relu\" (torchscript): the nodes of a graph are all values"),
        e.getMessage());
    Files.writeString(file, json.replaceFirst("\"shape\" : [^\\]]*]", "\"shape\":[1,2]"));
    e = assertThrows(MalformedModelException.class, () -> ModelFolder.read(folder.path()));
    assertTrue(
        e.getMessage().contains("node \"conv\": field \"shape\" is [channels, height, width] or"),
        e.getMessage());
  }

  @Test
  void anotherProgramIsAnotherModel() {
    Programs.folder(models.resolve("net"));
    ModelDirectory directory = new ModelDirectory(models);
    String digest = directory.find("net").orElseThrow().digest();
    Programs.write(
        models.resolve("net/torchscript.pt"), Programs.LAYERS, "Tuple[Tensor, Tensor]", "(a, b)");
    assertNotEquals(digest, directory.find("net").orElseThrow().digest());
  }

  private void refused(String type, String result, String message) {
    ModelFolder folder = Programs.folder(models.resolve("net"));
    Programs.write(folder.weights(), Programs.LAYERS, type, result.replace('\'', '"'));
    refused(folder, message);
  }

  private void refused(ModelFolder folder, String message) {
    Exception e =
        assertThrows(MalformedModelException.class, () -> Network.load(ENGINE, folder).close());
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  /** The first channel of the convolution at row 3, column 4. */
  private static double byHand(float[] x) {
    double sum = 0;
    for (int i = 0; i < 27; i++) {
      int at = i / 9 * 48 + (3 + i / 3 % 3 - 1) * 8 + 4 + i % 3 - 1;
      sum += (i - 20.0) / 30 * x[at];
    }
    return sum;
  }

  private static float[] gradient(Network network, NDManager manager) {
    NDArray input = Graphs.noise(manager, 1, 6, 8);
    Gradients.track(input);
    Gradients.backward(objective(network, input));
    return Gradients.read(input, manager).toFloatArray();
  }

  private static NDArray objective(Network network, NDArray input) {
    Map<String, NDArray> values = network.forward(input, Set.of("classes", "conv"));
    return values.get("classes").sum().add(values.get("conv").square().mean());
  }

  private static double value(Network network, float[] values, int index, float step) {
    float[] moved = values.clone();
    moved[index] += step;
    try (NDManager own = ENGINE.newManager()) {
      return objective(network, new Tensor(List.of(1, 3, 6, 8), moved).toArray(own)).getFloat();
    }
  }

  private NDArray picture(int count) {
    return Graphs.noise(scope, count, 6, 8);
  }
}
