package org.vitrine.article;

import java.util.Set;
import java.util.regex.Pattern;

/** The ids that a page has beside those of its article: the templates write them. */
final class ReservedIds {
  private static final Set<String> IDS =
      Set.of(
          "abstract",
          "bibtex",
          "cite-as",
          "content",
          "contributions",
          "funding",
          "notes",
          "references",
          "reuse",
          "updates",
          "words");

  /** Of notes, of places that mention them, of citations and of works. */
  private static final Pattern COUNTED =
      Pattern.compile("note-\\d+|note-mark-\\d+(-\\d+)?|citation-\\d+|ref-.+");

  private ReservedIds() {}

  static boolean holds(String id) {
    return IDS.contains(id) || COUNTED.matcher(id).matches();
  }
}
