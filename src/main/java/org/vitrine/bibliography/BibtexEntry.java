package org.vitrine.bibliography;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.diagnostic.Position;

/**
 * One entry as it is written: LaTeX in its fields.
 *
 * @param type in lower case
 * @param fields by their names in lower case; none is blank
 * @param places where each of them stands, as far as that is known
 */
record BibtexEntry(
    String key,
    String type,
    Map<String, String> fields,
    Position position,
    Map<String, Position> places) {
  BibtexEntry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    places = Map.copyOf(places);
  }

  /** Where a field's name stands; where the entry begins if that is not known. */
  Position position(String field) {
    return places.getOrDefault(field, position);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The first of these that there is. */
  Optional<String> anyOf(String... names) {
    for (String name : names) {
      if (fields.containsKey(name)) {
        return field(name);
      }
    }
    return Optional.empty();
  }

  /** Whether one of the fields speaks of arXiv as where the eprint lies. */
  boolean eprintIsArxiv() {
    return anyOf("eprinttype", "archiveprefix", "archive")
        .map(archive -> archive.toLowerCase(Locale.ROOT).contains("arxiv"))
        .orElse(true);
  }

  /** With the fields of the entry that its {@code crossref} names where it has none itself. */
  BibtexEntry inheriting(BibtexEntry parent) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    Map<String, Position> where = new HashMap<>(parent.places());
    where.putAll(places);
    parent
        .fields()
        .forEach(
            (name, value) -> {
              switch (name) {
                // What a chapter's book is called is not what the chapter is called.
                case "title" -> all.putIfAbsent("booktitle", value);
                case "subtitle" -> all.putIfAbsent("booksubtitle", value);
                case "crossref", "author", "doi", "pages", "abstract", "url", "note", "eprint" -> {}
                default -> all.putIfAbsent(name, value);
              }
            });
    return new BibtexEntry(key, type, all, position, where);
  }
}
