package org.vitrine.lens.model.importing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.UnsupportedModelException;

/** Whatever a folder of Keras says, it is taken, or refused with the file and the why. */
class KerasPropertiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder = temporary();

  @AfterProperty
  void delete() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 1500)
  void anyValueInAnyPlaceIsTakenOrTold(
      @ForAll boolean three, @ForAll int place, @ForAll("values") String value) throws IOException {
    KerasFolder keras = three ? KerasImportTest.functional(true) : KerasImportTest.sequential();
    List<Runnable> changes = new ArrayList<>();
    collect(keras.root(), JSON.readTree(value), changes);
    changes.get(Math.floorMod(place, changes.size())).run();
    keras.write(folder);
    takenOrTold();
  }

  @Property(tries = 200)
  void filesOfAnyLengthAreTakenOrTold(@ForAll("lengths") int length) throws IOException {
    KerasImportTest.sequential().write(folder);
    Path file = folder.resolve("group1-shard2of2.bin");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
    takenOrTold();
  }

  private void takenOrTold() {
    ObjectNode said = JsonNodeFactory.instance.objectNode().put("id", "net");
    try {
      ModelSource.of(folder, Optional.empty(), false, List.of()).read(said);
    } catch (MalformedModelException | UnsupportedModelException e) {
      assertTrue(e.getMessage().startsWith(folder.resolve("model.json") + ": "), e.getMessage());
      assertTrue(e.getMessage().length() < 2000, e.getMessage());
    }
  }

  /** Every place where a value can be put or left out. */
  private static void collect(JsonNode node, JsonNode value, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        changes.add(() -> object.set(field.getKey(), value));
        changes.add(() -> object.remove(field.getKey()));
        collect(field.getValue(), value, changes);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        changes.add(() -> array.set(at, value));
        changes.add(() -> array.remove(at));
        collect(array.get(i), value, changes);
      }
    }
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "null",
        "true",
        "0",
        "-1",
        "1",
        "2",
        "3",
        "65536",
        "2147483647",
        "1e308",
        "1e400",
        "\"\"",
        "\"same\"",
        "\"conv\"",
        "\"stem\"",
        "\"softmax\"",
        "\"Flatten\"",
        "\"Dense\"",
        "\"uint8\"",
        "\"float16\"",
        "\"../x\"",
        "\"\\u0000\"",
        "[]",
        "[1]",
        "[1,1]",
        "[[1,2],[3,4]]",
        "[1,1,4]",
        "[65536,65536]",
        "[\"stem\",0,0]",
        "{}",
        "{\"config\":{}}",
        "\"" + "x".repeat(5000) + "\"");
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 3000);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("vitrine");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
