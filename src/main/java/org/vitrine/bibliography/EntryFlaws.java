package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;

/**
 * What a reference would lack: an entry's type is one that there is, and it has what BibTeX and
 * BibLaTeX both ask of that type. What has a date or an author only at times is not asked for it.
 */
final class EntryFlaws {
  /** In CSL's words, those that someone wrote and that came out one day. */
  private static final Set<String> WRITTEN =
      Set.of(
          "article", "article-journal", "paper-conference", "chapter", "book", "thesis", "report");

  /** Of these someone may not be named. */
  private static final Set<String> ANONYMOUS =
      Set.of(
          "manual",
          "proceedings",
          "mvproceedings",
          "collection",
          "mvcollection",
          "reference",
          "suppperiodical");

  private static final Set<String> IN_A_BOOK =
      Set.of("inproceedings", "conference", "incollection");

  private EntryFlaws() {}

  /**
   * The flaws of an entry.
   *
   * @param entry with what it inherits
   * @param item what was made of it
   */
  static List<Diagnostic> of(BibtexEntry entry, ObjectNode item) {
    if (!CslType.names().contains(entry.type())) {
      return List.of(unknownType(entry));
    }
    List<String> missing = missing(entry, item);
    boolean whole = entry.field("xdata").isEmpty() && entry.field("entryset").isEmpty();
    return missing.isEmpty() || !whole ? List.of() : List.of(incomplete(entry, missing));
  }

  private static Diagnostic unknownType(BibtexEntry entry) {
    return Diagnostic.warning(
        "unknown-entry-type",
        entry.position(),
        "the entry " + entry.key() + " is of a type that there is not",
        "found @" + entry.type() + ", it is printed like @misc",
        Nearest.to(entry.type(), CslType.names())
            .map(name -> "did you mean @" + name + "?")
            .orElse(
                "write @article, @inproceedings, @book, @incollection, @phdthesis, @techreport,"
                    + " @online or @misc"));
  }

  private static List<String> missing(BibtexEntry entry, ObjectNode item) {
    List<String> missing = new ArrayList<>();
    String kind = item.path("type").asText();
    boolean written = WRITTEN.contains(kind);
    if (written && !ANONYMOUS.contains(entry.type()) && !isByAnyone(entry, item, kind)) {
      missing.add("author");
    }
    if (!item.has("title")) {
      missing.add("title");
    }
    if (!item.has("container-title") && !isFoundOtherwise(item)) {
      if (entry.type().equals("article")) {
        missing.add("journal");
      } else if (IN_A_BOOK.contains(entry.type())) {
        missing.add("booktitle");
      }
    }
    if (written && !entry.type().equals("manual") && !item.has("issued") && !item.has("status")) {
      missing.add("year");
    }
    return missing;
  }

  private static boolean isByAnyone(BibtexEntry entry, ObjectNode item, String kind) {
    boolean byMany = kind.equals("report") || kind.equals("book");
    return item.has("author")
        || item.has("editor")
        || item.has("translator")
        || entry.anyOf("key", "label", "shorthand", "collaboration", "bookauthor").isPresent()
        || (byMany && entry.anyOf("organization", "institution").isPresent());
  }

  private static boolean isFoundOtherwise(ObjectNode item) {
    return item.has("DOI") || item.has("URL") || item.path("type").asText().equals("article");
  }

  private static Diagnostic incomplete(BibtexEntry entry, List<String> missing) {
    Set<String> fields = entry.fields().keySet();
    List<String> meant = new ArrayList<>();
    for (String name : missing) {
      Optional<String> near = Nearest.to(name, fields).filter(other -> !other.equals(name));
      near.ifPresent(other -> meant.add("did you mean %s by %s?".formatted(name, other)));
    }
    return Diagnostic.warning(
        "incomplete-entry",
        entry.position(),
        "the entry %s has no %s".formatted(entry.key(), String.join(" and no ", missing)),
        "it has " + (fields.isEmpty() ? "no fields" : String.join(", ", fields)),
        meant.isEmpty()
            ? missing.stream()
                .map(name -> name + " = {…}")
                .collect(Collectors.joining(" and ", "add ", ""))
            : String.join(" ", meant));
  }
}
