package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.store.TextCache;

/** Formats citations and the list of what is cited. Thread-safe. */
public final class Citations {
  private final Optional<CitationCache> cache;
  private final PreparedStyles styles = new PreparedStyles();

  /** The name of a language's words, found once: it is looked for in all libraries. */
  private final Map<String, String> locales = new ConcurrentHashMap<>();

  private Citations(Optional<CitationCache> cache) {
    this.cache = cache;
  }

  /** Formats anew each time. */
  public static Citations create() {
    return new Citations(Optional.empty());
  }

  /**
   * Keeps what it formatted in a folder, by content: what was formatted before is only read, and
   * the citation processor is not started.
   */
  public static Citations cachedIn(Path folder) {
    return new Citations(Optional.of(new CitationCache(new TextCache(folder))));
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
    Map<String, ObjectNode> items = cited(bibliography, groups);
    if (items.isEmpty()) {
      return new Formatted(groups.stream().map(group -> "").toList(), List.of());
    }
    FormattedTexts texts =
        texts(style, locales.computeIfAbsent(language, CitationLocale::of), items, groups);
    List<Reference> references = new ArrayList<>();
    texts
        .entries()
        .forEach((key, entry) -> references.add(References.of(key, entry, items.get(key))));
    return new Formatted(texts.groups(), references);
  }

  private FormattedTexts texts(
      CitationStyle style,
      String locale,
      Map<String, ObjectNode> items,
      List<List<CitedItem>> groups) {
    if (cache.isEmpty()) {
      return made(style, locale, items, groups);
    }
    String key = CitationCache.key(style, locale, items, groups);
    Optional<FormattedTexts> kept = cache.get().get(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    FormattedTexts texts = made(style, locale, items, groups);
    cache.get().put(key, texts);
    return texts;
  }

  private FormattedTexts made(
      CitationStyle style,
      String locale,
      Map<String, ObjectNode> items,
      List<List<CitedItem>> groups) {
    try (PreparedStyles.Loan loan = styles.open()) {
      return new CitationFormatter(loan, style, locale, items).format(groups);
    }
  }

  /** The cited works in the order in which the text first cites them: that of their numbers. */
  private static Map<String, ObjectNode> cited(
      Bibliography bibliography, List<List<CitedItem>> groups) {
    Map<String, ObjectNode> items = new LinkedHashMap<>();
    for (List<CitedItem> group : groups) {
      if (group.size() > CitationMarks.MOST) {
        throw new IllegalArgumentException(
            "a group has at most %d citations: %d".formatted(CitationMarks.MOST, group.size()));
      }
      for (CitedItem cited : group) {
        Bibliography.Entry entry =
            bibliography
                .entry(cited.key())
                .orElseThrow(
                    () -> new IllegalArgumentException("no entry has the key " + cited.key()));
        items.putIfAbsent(cited.key(), entry.item());
      }
    }
    return items;
  }
}
