package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelJson;

/** Reads the descriptions that come with networks. */
final class JsonFiles {
  private static final long MOST_BYTES = 64L << 20;

  private JsonFiles() {}

  /**
   * The object in a file.
   *
   * @throws MalformedModelException naming the file, if it is missing, too large, or holds no
   *     object
   */
  static ObjectNode read(Path file) {
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw new MalformedModelException(
            "%s: at most %d bytes are read; found %d".formatted(file, MOST_BYTES, size));
      }
      JsonNode tree = ModelJson.tree(Files.readAllBytes(file));
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw new MalformedModelException("an object is wanted; found " + tree.getNodeType());
    } catch (NoSuchFileException e) {
      throw new MalformedModelException(file + ": the file is missing", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be read: " + file, e);
    } catch (MalformedModelException e) {
      throw e.in(file);
    }
  }
}
