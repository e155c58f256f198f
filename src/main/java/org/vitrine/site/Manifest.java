package org.vitrine.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.store.AtomicFiles;

/**
 * What was written to a site's folder, so that the next build knows what is there without reading
 * it.
 */
final class Manifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  private final Path file;

  /**
   * @param file where it is kept; it may be deleted at any time
   */
  Manifest(Path file) {
    this.file = file;
  }

  /**
   * A file of the site.
   *
   * @param modified in milliseconds since 1970, as the disk has it
   */
  record Line(String identity, long size, long modified) {}

  /** Empty where there is none, or none that can be read. */
  SortedMap<String, Line> read() {
    if (!Files.isRegularFile(file)) {
      return new TreeMap<>();
    }
    try {
      return new TreeMap<>(JSON.readValue(Files.readAllBytes(file), Lines.class).lines());
    } catch (IOException e) {
      return new TreeMap<>();
    }
  }

  void write(SortedMap<String, Line> lines) {
    try {
      AtomicFiles.writeIfChanged(file, JSON.writeValueAsBytes(new Lines(lines)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers can be written as JSON", e);
    }
  }

  private record Lines(SortedMap<String, Line> lines) {}
}
