package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/** Reads a BibTeX file, each of its entries by itself. */
final class BibtexReader {
  private static final String CODE = "broken-entry";
  private static final int LONGEST_KEY = 200;
  private static final int GENERATIONS = 3;
  static final int MOST_ENTRIES = 50_000;

  private final BibtexText text;
  private final BibtexParser parser;
  private final Consumer<Diagnostic> report;
  private final Map<String, BibtexEntry> entries = new LinkedHashMap<>();

  /** The keys of those that may well have what seems to be missing: what ails them is told. */
  private final Set<String> partlyRead = new HashSet<>();

  private BibtexReader(BibtexText text, Consumer<Diagnostic> report) {
    this.text = text;
    this.parser = new BibtexParser(text, report);
    this.report = report;
  }

  static Bibliography read(String file, byte[] content, Consumer<Diagnostic> report) {
    BibtexReader reader = new BibtexReader(BibtexText.decode(file, content), report);
    reader.readChunks(BibtexSplitter.split(reader.text.characters()));
    return Bibliography.of(reader.items());
  }

  private void readChunks(List<BibtexChunk> chunks) {
    for (BibtexChunk chunk : chunks) {
      if (entries.size() == MOST_ENTRIES) {
        report.accept(
            error(
                text.position(chunk.offset()),
                "the file has more than %d entries".formatted(MOST_ENTRIES),
                "the rest is not read",
                "keep in it what the article cites"));
        return;
      }
      if (chunk.type().equals("string")) {
        parser.readString(chunk);
      } else if (chunk.isEntry()) {
        readEntry(chunk);
      }
    }
  }

  private List<Bibliography.Entry> items() {
    List<Bibliography.Entry> items = new ArrayList<>();
    for (BibtexEntry entry : entries.values()) {
      BibtexEntry whole = inherited(entry, GENERATIONS);
      ObjectNode item = CslItem.of(whole);
      List<Diagnostic> flaws = new ArrayList<>();
      if (!partlyRead.contains(entry.key())) {
        flaws.addAll(EntryFlaws.of(whole, item));
        flaws.addAll(FieldFlaws.of(whole, item));
      }
      items.add(new Bibliography.Entry(entry.key(), item, entry.position(), flaws));
    }
    return items;
  }

  private BibtexEntry inherited(BibtexEntry entry, int generations) {
    String parent = entry.field("crossref").map(String::strip).orElse("");
    if (parent.isEmpty() || generations == 0) {
      return entry;
    }
    BibtexEntry found = entries.get(parent);
    if (found == null) {
      partlyRead.add(entry.key());
      report.accept(
          Diagnostic.warning(
              "unknown-crossref",
              entry.position(),
              "the entry " + entry.key() + " refers to one that there is not",
              "found crossref = {" + parent + "}",
              Nearest.to(parent, entries.keySet())
                  .map(nearest -> "did you mean " + nearest + "?")
                  .orElse("")));
      return entry;
    }
    return entry.inheriting(inherited(found, generations - 1));
  }

  private void readEntry(BibtexChunk chunk) {
    int comma = chunk.body().indexOf(',');
    int keyEnd = comma < 0 ? chunk.body().length() : comma;
    String key = chunk.body().substring(0, keyEnd).strip();
    Position position = text.position(chunk.offset());
    String named = "the entry " + shortened(key);
    switch (chunk.flaw()) {
      case NONE -> {}
      case UNTERMINATED ->
          report.accept(
              error(
                  position,
                  named + " does not end",
                  "its closing bracket is missing",
                  "count its braces: each field and the entry itself need one at the end"));
      case TOO_DEEP -> {
        report.accept(
            error(
                position,
                "braces in " + named + " are nested too deep",
                "at most %d are read".formatted(BibtexSplitter.DEEPEST),
                "remove the braces around braces"));
        return;
      }
      case TOO_MANY_PIECES -> {
        report.accept(
            error(
                position,
                named + " is put together of too many pieces",
                "at most %d are joined by #".formatted(BibtexSplitter.MOST_PIECES),
                "write its values in braces"));
        return;
      }
      case TOO_LONG -> {
        report.accept(
            error(
                position,
                named + " is too long",
                "at most %d characters are read".formatted(BibtexSplitter.LONGEST),
                "remove what is no part of the reference"));
        return;
      }
    }
    if (key.isEmpty() || key.indexOf('=') >= 0 || key.length() > LONGEST_KEY) {
      report.accept(
          error(
              position,
              "an entry has no key",
              "found @" + chunk.type() + "{" + shortened(key),
              "write @" + chunk.type() + "{key, and then its fields"));
      return;
    }
    if (comma < 0) {
      report.accept(error(position, named + " has no fields", "", "give it a title at least"));
      return;
    }
    // A broken entry is there all the same, so that citing it is no second mistake.
    Optional<Map<String, String>> read = parser.readFields(chunk, key, keyEnd);
    Map<String, String> fields = new LinkedHashMap<>(read.orElse(Map.of()));
    if (read.isEmpty() || chunk.flaw() != BibtexChunk.Flaw.NONE) {
      fields.putIfAbsent("title", key); // A reference wants one.
      partlyRead.add(key);
    }
    add(
        new BibtexEntry(
            key, chunk.type(), fields, position, FieldPlaces.of(chunk, keyEnd, text::position)));
  }

  private void add(BibtexEntry entry) {
    BibtexEntry first = entries.putIfAbsent(entry.key(), entry);
    if (first != null) {
      report.accept(Bibliography.duplicate(entry.key(), entry.position(), first.position()));
    }
  }

  private static String shortened(String key) {
    String line = key.replace('\n', ' ').replace('\r', ' ');
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private static Diagnostic error(Position position, String problem, String found, String hint) {
    return Diagnostic.error(CODE, position, problem, found, hint);
  }
}
