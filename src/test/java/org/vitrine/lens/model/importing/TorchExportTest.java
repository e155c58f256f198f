package org.vitrine.lens.model.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.op.LayerShape;

/**
 * What the script of the page on models writes is imported, and every layer gives what PyTorch
 * gave.
 */
@Tag("engine")
@Tag("torch")
class TorchExportTest {
  private static final Engine ENGINE = Engine.start();
  private static final int NO_SUCH_NETS = 3;
  private static final double TOLERANCE = 1e-4;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "small",
        "resnet18",
        "mobilenet_v2",
        "mobilenet_v3_small",
        "googlenet",
        "inception_v3",
        "efficientnet_b0",
        "squeezenet1_1",
        "alexnet",
        "vgg11_bn",
        "timm/efficientnet_b0",
        "timm/tf_efficientnet_b0",
        "timm/mobilenetv3_large_100",
        "timm/seresnext26d_32x4d",
        "timm/densenet121",
        "timm/regnety_002",
        "timm/xception41",
        "timm/repvgg_a0"
      })
  void everyLayerGivesWhatPyTorchGave(String net) throws Exception {
    export(net);
    ModelFolder imported = read(folder, "{}").write(folder.resolve("imported"));
    ModelDescription model = ModelFolder.read(imported.path()).description();
    SequencedMap<String, Tensor> wanted = values(model);
    assertTrue(model.labels().size() >= 5, model.labels() + "");
    try (Network network = Network.load(ENGINE, imported);
        NDManager scope = ENGINE.newManager()) {
      NDArray input = wanted.get(Graph.INPUT).toArray(scope);
      Map<String, NDArray> found = Gradients.without(() -> network.forward(input, wanted.keySet()));
      wanted.forEach((name, values) -> near(name, values, found.get(name).toFloatArray()));
    }
  }

  @Test
  void aProgramGivesItsLayersByTheNamesThatPythonGaveThem() throws Exception {
    export("resnet18");
    ModelFolder graph = read(folder, "{}").write(folder.resolve("imported"));
    SequencedMap<String, Tensor> wanted = values(graph.description());
    ModelFolder program =
        read(folder.resolve("net.pt"), "{'height':64,'width':64}").write(folder.resolve("program"));
    assertEquals(
        LayerShape.spatial(64, 16, 16), program.description().shapes().get("layer1.0.bn2"));
    try (Network network = Network.load(ENGINE, program);
        NDManager scope = ENGINE.newManager()) {
      NDArray input = wanted.get(Graph.INPUT).toArray(scope);
      Gradients.track(input);
      Map<String, NDArray> found = network.forward(input, program.description().shapes().keySet());
      assertEquals(3, found.size());
      found.forEach((name, value) -> near(name, wanted.get(name), value.toFloatArray()));
      Gradients.backward(found.get("fc").sum());
      float[] gradient = Gradients.read(input, scope).toFloatArray();
      near("gradient", gradientOf(graph, wanted), gradient);
    }
  }

  /** The gradient of the same network as a graph. */
  private static Tensor gradientOf(ModelFolder graph, Map<String, Tensor> wanted) {
    try (Network network = Network.load(ENGINE, graph);
        NDManager scope = ENGINE.newManager()) {
      NDArray input = wanted.get(Graph.INPUT).toArray(scope);
      Gradients.track(input);
      Gradients.backward(network.forward(input, "fc").sum());
      return Tensor.of(Gradients.read(input, scope));
    }
  }

  private void export(String net) throws IOException, InterruptedException {
    Optional<Path> python = python();
    assumeTrue(python.isPresent(), "skipped: no python3 with torch (Debian: python3-torch)");
    Path script = Files.createFile(folder.resolve("nets.py"));
    try (InputStream in = TorchExportTest.class.getResourceAsStream("nets.py")) {
      Files.write(script, in.readAllBytes());
    }
    Process process =
        new ProcessBuilder(
                python.get().toString(),
                "-W",
                "ignore",
                script.toString(),
                Path.of("tools").toAbsolutePath().toString(),
                folder.toString(),
                net)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assumeTrue(
        exit != NO_SUCH_NETS, "skipped: no torchvision or timm (Debian: python3-torchvision)");
    assertEquals(0, exit, said);
  }

  private static Optional<Path> python() throws IOException, InterruptedException {
    List<Path> candidates = new ArrayList<>(List.of(Path.of("/usr/bin/python3")));
    for (String part : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      candidates.add(Path.of(part, "python3"));
    }
    for (Path candidate : candidates.stream().distinct().filter(Files::isExecutable).toList()) {
      Process process =
          new ProcessBuilder(candidate.toString(), "-c", "import torch")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static ModelImport read(Path file, String input) throws IOException {
    ObjectNode said = JsonNodeFactory.instance.objectNode().put("id", "net");
    said.set("input", new ObjectMapper().readTree(input.replace('\'', '"')));
    return ModelSource.of(file, Optional.empty(), false, List.of()).read(said);
  }

  /** What PyTorch gave in every layer, and its picture. */
  private SequencedMap<String, Tensor> values(ModelDescription model) {
    SequencedMap<String, List<Integer>> shapes = new LinkedHashMap<>();
    shapes.put(Graph.INPUT, shape(model.input().shape()));
    model.shapes().forEach((name, shape) -> shapes.put(name, shape(shape)));
    return Npz.read(folder.resolve("values.npz"), shapes);
  }

  private static List<Integer> shape(LayerShape shape) {
    return shape.spatial()
        ? List.of(1, shape.channels(), shape.height(), shape.width())
        : List.of(1, shape.channels());
  }

  private static void near(String layer, Tensor wanted, float[] found) {
    double most = 1;
    for (float value : wanted.values()) {
      most = Math.max(most, Math.abs(value));
    }
    for (int i = 0; i < found.length; i++) {
      assertEquals(wanted.values()[i], found[i], TOLERANCE * most, layer + ", number " + i);
    }
  }
}
