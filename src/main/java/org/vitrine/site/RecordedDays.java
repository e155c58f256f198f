package org.vitrine.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitrine.store.AtomicFiles;
import org.vitrine.store.BlobName;

/**
 * On which day the answers of each figure were recorded: {@code recorded.json} beside them, {@code
 * {"fig-x": {"answers": "<digest of their keys>", "day": "2026-11-24"}}}. An answer's bytes hold no
 * date, or computing it again would give others.
 *
 * @param figures by label
 */
record RecordedDays(SortedMap<String, Recorded> figures) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FILE = "recorded.json";

  /**
   * @param answers a digest of their keys
   * @param day ISO 8601
   */
  record Recorded(String answers, String day) {}

  /**
   * The days of today's figures.
   *
   * @param folder where the answers are kept, those of today not yet
   * @param keys of the answers, by figure
   */
  static RecordedDays of(Path folder, Map<String, SortedSet<String>> keys, LocalDate today) {
    SortedMap<String, Recorded> before = read(folder);
    SortedMap<String, Recorded> now = new TreeMap<>();
    keys.forEach(
        (figure, asked) -> {
          if (asked.isEmpty()) {
            return;
          }
          String digest = BlobName.sha256(String.join("\n", asked));
          Recorded kept = before.get(figure);
          if (kept != null && kept.answers().equals(digest)) {
            now.put(figure, kept);
          } else if (!asked.stream().allMatch(key -> isThere(folder, key))) {
            now.put(figure, new Recorded(digest, today.toString()));
          } else if (kept != null) { // It asks less than it did.
            now.put(figure, new Recorded(digest, kept.day()));
          }
        });
    return new RecordedDays(now);
  }

  Optional<LocalDate> day(String figure) {
    return Optional.ofNullable(figures.get(figure))
        .flatMap(
            recorded -> {
              try {
                return Optional.of(LocalDate.parse(recorded.day()));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }

  /** Writes what is not written so already. */
  void keep(Path folder) {
    if (figures.isEmpty() || figures.equals(read(folder))) {
      return;
    }
    String lines =
        figures.entrySet().stream()
            .map(one -> "  %s: %s".formatted(json(one.getKey()), json(one.getValue())))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    AtomicFiles.write(folder.resolve(FILE), lines.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isThere(Path folder, String key) {
    return Files.exists(folder.resolve("answers").resolve(key + ".json"));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings can be written as JSON", e);
    }
  }

  /** What is no such file any more says nothing of any day. */
  private static SortedMap<String, Recorded> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new TreeMap<>();
    }
    try {
      return JSON.readValue(
          Files.readString(file),
          JSON.getTypeFactory().constructMapType(TreeMap.class, String.class, Recorded.class));
    } catch (JsonProcessingException e) {
      return new TreeMap<>();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
