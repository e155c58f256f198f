package org.vitrine.lens.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A real network, SqueezeNet v1.1, from the shared material beside the repository: its description
 * is ours, weights, labels and what it must give are read from there.
 */
public final class SqueezeNet {
  private static final Path SHARED = Path.of("..", "shared").toAbsolutePath().normalize();
  private static final Path OURS = SHARED.resolve("models").resolve("squeezenet11");

  private SqueezeNet() {}

  public static boolean present() {
    return Files.isRegularFile(OURS.resolve(ModelFolder.WEIGHTS));
  }

  /** Skips the test, saying so, where the shared material is absent. */
  public static void assumePresent() {
    Assumptions.assumeTrue(
        present(), "skipped: there is no SqueezeNet at ../shared/models/squeezenet11");
  }

  /** Makes {@code <models>/squeezenet11}, its weights a link to the shared ones. */
  public static Path in(Path models) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = SqueezeNet.class.getResourceAsStream("squeezenet11/model.json")) {
      ObjectNode description = (ObjectNode) json.readTree(in);
      ArrayNode labels = description.putArray("labels");
      // Each line is a WordNet number, a space, and the names.
      Files.readAllLines(OURS.resolve("labels.txt"))
          .forEach(line -> labels.add(line.substring(line.indexOf(' ') + 1)));
      Path folder = Files.createDirectories(models.resolve("squeezenet11"));
      json.writeValue(folder.resolve(ModelFolder.DESCRIPTION).toFile(), description);
      Files.createSymbolicLink(
          folder.resolve(ModelFolder.WEIGHTS), OURS.resolve(ModelFolder.WEIGHTS));
      return folder;
    }
  }

  /** One of the shared pictures, such as {@code chelsea.png}. */
  public static byte[] picture(String name) throws IOException {
    return Files.readAllBytes(SHARED.resolve("images").resolve(name));
  }

  /** What the network is known to give: one object a picture. */
  static ArrayNode reference() throws IOException {
    return (ArrayNode) new ObjectMapper().readTree(reference("reference.json").toFile());
  }

  static Path reference(String name) {
    return OURS.resolve("reference").resolve(name);
  }
}
