package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/** The works that an article may cite, by key. Immutable. */
public final class Bibliography {

  /** Nothing to cite. */
  public static final Bibliography EMPTY = new Bibliography(Map.of());

  private final Map<String, Entry> entries;

  private Bibliography(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * One work.
   *
   * @param item as CSL-JSON; what {@link #item()} gives is a copy
   * @param position where its entry begins
   * @param flaws of what is printed of it: told where it is cited, for a file of works that others
   *     cite may be as it likes
   */
  public record Entry(String key, ObjectNode item, Position position, List<Diagnostic> flaws) {
    public Entry {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(position, "position");
      item = item.deepCopy();
      flaws = List.copyOf(flaws);
    }

    @Override
    public ObjectNode item() {
      return item.deepCopy();
    }
  }

  /**
   * Reads BibTeX as it is found in the wild, in UTF-8 or Latin-1. An entry that cannot be read is
   * told to {@code report} with its place; it never loses the others.
   *
   * @param file its name in diagnostics
   */
  public static Bibliography read(String file, byte[] content, Consumer<Diagnostic> report) {
    return BibtexReader.read(file, content, report);
  }

  /**
   * Reads the file that an article names. One that is missing, outside the folder or cannot be read
   * is an error at {@code mention}, and an empty bibliography.
   *
   * @param folder the article's folder
   * @param name as in the front matter's {@code bibliography}, relative to the folder
   * @param mention where the article names it; the article's own file where it does not
   */
  public static Bibliography readFile(
      Path folder, String name, Position mention, Consumer<Diagnostic> report) {
    return BibliographyFile.read(folder, name, mention, report);
  }

  /**
   * A bibliography of CSL-JSON items.
   *
   * @param items each with its key as {@code id}
   * @throws IllegalArgumentException if one has no {@code id}
   */
  public static Bibliography ofItems(Iterable<ObjectNode> items) {
    List<Entry> entries = new ArrayList<>();
    for (ObjectNode item : items) {
      String key = item.path("id").asText("");
      if (key.isEmpty()) {
        throw new IllegalArgumentException("an item of CSL-JSON has an id: " + item);
      }
      entries.add(new Entry(key, item, Position.of("CSL-JSON"), List.of()));
    }
    return of(entries);
  }

  /** These entries; of several with one key the first. */
  static Bibliography of(Iterable<Entry> entries) {
    Map<String, Entry> byKey = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byKey.putIfAbsent(entry.key(), entry);
    }
    return new Bibliography(byKey);
  }

  /**
   * These entries and the other's. A key that is in both is an error at the other's entry, and
   * means this one's.
   */
  public Bibliography merge(Bibliography other, Consumer<Diagnostic> report) {
    Map<String, Entry> merged = new LinkedHashMap<>(entries);
    for (Entry entry : other.entries.values()) {
      Entry first = merged.putIfAbsent(entry.key(), entry);
      if (first != null) {
        report.accept(duplicate(entry.key(), entry.position(), first.position()));
      }
    }
    return new Bibliography(merged);
  }

  static Diagnostic duplicate(String key, Position position, Position first) {
    return Diagnostic.error(
        "duplicate-key",
        position,
        "the key " + key + " is used twice",
        "it is first used at " + first,
        "rename one of the two, or remove it if they are the same work");
  }

  /** In the order of the file. */
  public Set<String> keys() {
    return entries.keySet();
  }

  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public boolean contains(String key) {
    return entries.containsKey(key);
  }

  /** The key that an author may have meant: close enough to ask "did you mean". */
  public Optional<String> nearest(String key) {
    return Nearest.to(key, entries.keySet());
  }
}
