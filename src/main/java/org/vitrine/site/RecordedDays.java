package org.vitrine.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
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
import java.util.TreeSet;
import org.vitrine.store.AtomicFiles;

/**
 * On which day each answer of a text's figures was recorded: {@code recorded.json} beside them,
 * {@code {"2026-11-24": ["<key>", …]}}. The answers hold no date themselves, or computing one again
 * would give other bytes.
 *
 * @param days by the answer's key; none of those of which nobody knows
 */
record RecordedDays(Map<String, LocalDate> days) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final String FILE = "recorded.json";

  /**
   * The days of what today's figures stand on.
   *
   * @param folder where the answers are kept, those of today not yet
   * @param keys of all answers
   */
  static RecordedDays of(Path folder, SortedSet<String> keys, LocalDate today) {
    Map<String, LocalDate> days = read(folder);
    days.keySet().retainAll(keys);
    for (String key : keys) {
      if (!Files.exists(folder.resolve("answers").resolve(key + ".json"))) {
        days.put(key, today);
      }
    }
    return new RecordedDays(days);
  }

  /** When the last of some answers was recorded; empty if of one of them nobody knows. */
  Optional<LocalDate> last(SortedSet<String> keys) {
    return days.keySet().containsAll(keys)
        ? keys.stream().map(days::get).max(LocalDate::compareTo)
        : Optional.empty();
  }

  /** Writes what is not written so already. */
  void keep(Path folder) {
    if (days.equals(read(folder))) {
      return;
    }
    SortedMap<String, SortedSet<String>> byDay = new TreeMap<>();
    days.forEach(
        (key, day) -> byDay.computeIfAbsent(day.toString(), d -> new TreeSet<>()).add(key));
    try {
      String text = JSON.writeValueAsString(byDay) + "\n";
      AtomicFiles.write(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings can be written as JSON", e);
    }
  }

  /** What is no such file any more says nothing of any day. */
  private static Map<String, LocalDate> read(Path folder) {
    Map<String, LocalDate> days = new TreeMap<>();
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return days;
    }
    try {
      Map<String, SortedSet<String>> byDay =
          JSON.readValue(Files.readString(file), new TypeReference<>() {});
      byDay.forEach((day, keys) -> keys.forEach(key -> days.put(key, LocalDate.parse(day))));
      return days;
    } catch (JsonProcessingException | DateTimeException e) {
      return new TreeMap<>();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
