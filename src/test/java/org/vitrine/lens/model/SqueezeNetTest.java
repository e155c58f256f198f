package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real network gives what its reference says: every stage, the logits, the preprocessing. */
@Tag("shared")
@Tag("engine")
class SqueezeNetTest {
  @TempDir private static Path models;
  private static Network network;
  private static NDManager scope;

  @BeforeAll
  static void load() throws IOException {
    SqueezeNet.assumePresent();
    Engine engine = Engine.start();
    network = Network.load(engine, ModelFolder.read(SqueezeNet.in(models)));
    scope = engine.newManager();
  }

  @AfterAll
  static void close() {
    if (network != null) {
      network.close();
      scope.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"brick.png", "chelsea.png", "coffee.png"})
  void theLogitsAreThoseOfTheReference(String picture) throws IOException {
    float[] wanted = floats(picture + ".logits.f32");
    float[] found = network.forward(input(picture), "classes").toFloatArray();
    assertEquals(1000, wanted.length);
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i], found[i], 1e-3 * Math.max(1, Math.abs(wanted[i])), "class " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"brick.png", "chelsea.png", "coffee.png"})
  void everyStageHasTheShapeAndTheMeansOfTheReference(String picture) throws IOException {
    JsonNode layers = reference(picture).get("layers");
    assertEquals(10, layers.size());
    for (JsonNode layer : layers) {
      String name = layer.get("name").textValue();
      Tensor found = Tensor.of(network.forward(input(picture), name + "/relu"));
      int positions = found.shape().get(2) * found.shape().get(3);
      assertEquals(layer.get("shape").get(0).intValue(), found.shape().get(1), name);
      assertEquals(layer.get("shape").get(1).intValue(), found.shape().get(2), name);
      assertEquals(layer.get("shape").get(2).intValue(), found.shape().get(3), name);
      near(layer.get("mean"), mean(found.values(), 0, found.values().length), name);
      near(layer.get("max"), max(found.values()), name);
      JsonNode means = layer.get("firstChannelMeans");
      for (int c = 0; c < means.size(); c++) {
        near(means.get(c), mean(found.values(), c * positions, positions), name + ":" + c);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"brick.png", "chelsea.png", "coffee.png"})
  void aPictureIsPreparedAsTheReferencePreparedIt(String picture) throws IOException {
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    RgbPicture fitted = preprocessing.read(SqueezeNet.picture(picture));
    float[] found = preprocessing.array(List.of(fitted), scope).toFloatArray();
    float[] wanted = floats(picture + ".input.f32");
    int other = 0;
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i], found[i], 1.01, "value " + i);
      other += Math.abs(wanted[i] - found[i]) > 0.01 ? 1 : 0;
    }
    // Where a value lies in the middle of two steps of 255, rounding may go the other way.
    assertTrue(other < wanted.length / 50, picture + " differs in " + other + " values");
  }

  private static void near(JsonNode wanted, double found, String what) {
    double value = wanted.doubleValue();
    assertEquals(value, found, 1e-3 * Math.max(0.01, Math.abs(value)), what);
  }

  private static JsonNode reference(String picture) throws IOException {
    for (JsonNode one : SqueezeNet.reference()) {
      if (one.get("image").textValue().equals(picture)) {
        return one;
      }
    }
    throw new IllegalStateException("the reference knows no " + picture);
  }

  private static NDArray input(String picture) throws IOException {
    return new Tensor(List.of(1, 3, 227, 227), floats(picture + ".input.f32")).toArray(scope);
  }

  private static float[] floats(String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(SqueezeNet.reference(name)));
    float[] values = new float[bytes.remaining() / 4];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private static double mean(float[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  private static double max(float[] values) {
    float max = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
