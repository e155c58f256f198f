package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Writes networks as TensorFlow.js keeps Keras's, with random weights. */
final class KerasFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Random random = new Random(1);
  private final ObjectNode root = JSON.createObjectNode();
  private final ArrayNode weights;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** The values of each array, in their order. */
  final Map<String, float[]> values = new LinkedHashMap<>();

  /**
   * @param topology what {@code modelTopology} holds, with ' for quotes
   */
  KerasFolder(String topology) throws IOException {
    root.put("format", "layers-model");
    root.set("modelTopology", JSON.readTree(topology.replace('\'', '"')));
    ObjectNode group = root.putArray("weightsManifest").addObject();
    group.putArray("paths").add("group1-shard1of2.bin").add("group1-shard2of2.bin");
    weights = group.putArray("weights");
  }

  KerasFolder floats(String name, int... shape) {
    float[] numbers = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
      buffer.putFloat(name.endsWith("variance") ? Math.abs(numbers[i]) + 0.5f : numbers[i]);
    }
    values.put(name, numbers);
    bytes.writeBytes(buffer.array());
    describe(name, shape).put("dtype", "float32");
    return this;
  }

  /** 8-bit numbers from −1 in steps of a hundredth. */
  KerasFolder quantised(String name, int... shape) {
    float[] numbers = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < numbers.length; i++) {
      int stored = random.nextInt(256);
      bytes.write(stored);
      numbers[i] = (float) (stored * 0.01 - 1);
    }
    values.put(name, numbers);
    describe(name, shape)
        .put("dtype", "float32")
        .putObject("quantization")
        .put("dtype", "uint8")
        .put("scale", 0.01)
        .put("min", -1);
    return this;
  }

  private ObjectNode describe(String name, int... shape) {
    ObjectNode weight = weights.addObject().put("name", name);
    ArrayNode lengths = weight.putArray("shape");
    Arrays.stream(shape).forEach(lengths::add);
    return weight;
  }

  ObjectNode root() {
    return root;
  }

  /** Writes it, the bytes in two files that end in the middle of an array. */
  Path write(Path folder) throws IOException {
    byte[] all = bytes.toByteArray();
    int middle = all.length / 2 | Math.min(1, all.length);
    Files.write(folder.resolve("group1-shard1of2.bin"), Arrays.copyOf(all, middle));
    Files.write(
        folder.resolve("group1-shard2of2.bin"), Arrays.copyOfRange(all, middle, all.length));
    return Files.write(folder.resolve("model.json"), JSON.writeValueAsBytes(root));
  }
}
