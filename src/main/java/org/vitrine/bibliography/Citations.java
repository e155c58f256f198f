package org.vitrine.bibliography;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Formats citations and the list of what is cited. Thread-safe. */
public final class Citations {
  private Citations() {}

  /** Formats anew each time. */
  public static Citations create() {
    return new Citations();
  }

  /**
   * Keeps what it formatted in a folder, by content: what was formatted before is only read, and
   * the citation processor is not started.
   */
  public static Citations cachedIn(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return new Citations();
  }

  /**
   * Formats an article's citations.
   *
   * @param language BCP 47: the words in references ({@code et al.}, {@code edited by}) are in it
   * @param groups in the order of the text, each one bracket or one name in a sentence; each key is
   *     in the bibliography
   * @return as many texts as groups
   * @throws IllegalArgumentException if a key is not in the bibliography
   */
  public Formatted format(
      Bibliography bibliography,
      CitationStyle style,
      String language,
      List<List<CitedItem>> groups) {
    Map<String, Reference> references = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    for (List<CitedItem> group : groups) {
      List<String> parts = new ArrayList<>();
      for (CitedItem item : group) {
        Bibliography.Entry entry = bibliography.entry(item.key()).orElseThrow();
        int number = references.size() + 1;
        Reference reference =
            references.computeIfAbsent(
                item.key(),
                key ->
                    new Reference(
                        key,
                        "[" + number + "]",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        entry.item()));
        parts.add("<a href=\"#" + reference.anchor() + "\">" + reference.label() + "</a>");
      }
      texts.add(String.join(", ", parts));
    }
    return new Formatted(texts, List.copyOf(references.values()));
  }
}
