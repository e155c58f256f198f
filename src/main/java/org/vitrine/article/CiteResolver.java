package org.vitrine.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.bibliography.Bibliography;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;
import org.vitrine.bibliography.CitedItem;
import org.vitrine.bibliography.Formatted;
import org.vitrine.bibliography.Locators;
import org.vitrine.bibliography.Reference;
import org.vitrine.diagnostic.Nearest;

/**
 * Tells citations of works from references to the article's own figures, and has the citations
 * formatted in the order of the text. Used for one reading.
 */
final class CiteResolver {
  /** References to what has a number in Quarto alone. */
  private static final Pattern OF_QUARTO =
      Pattern.compile("(lst|thm|lem|cor|prp|cnj|def|exm|exr|alg)-");

  /** A long review cites several hundred times. */
  private static final int MOST = 1_500;

  private final Bibliography bibliography;
  private final Kept kept;
  private final Labels labels;
  private final Report report;
  private final IdentityHashMap<InlineSyntax.Cite, Integer> groups = new IdentityHashMap<>();
  private final List<List<CitedItem>> items = new ArrayList<>();
  private boolean saidNothing;
  private Formatted formatted = new Formatted(List.of(), List.of());

  /**
   * @param kept how much there is of the bibliography that the article names
   */
  CiteResolver(Bibliography bibliography, Kept kept, Labels labels, Report report) {
    this.bibliography = bibliography;
    this.kept = kept;
    this.labels = labels;
    this.report = report;
  }

  /** How much there is of a bibliography. */
  enum Kept {
    WHOLLY,
    /** Part of it cannot be read, and may hold what is cited, unless that is a slip of the pen. */
    PARTLY,
    /** There is no file of it. */
    NOWHERE
  }

  /** Whether a key means something in this article rather than a work. */
  boolean isReference(String key) {
    return labels.named(key).isPresent()
        || labels.named(decapitalised(key)).isPresent()
        || (!bibliography.contains(key) && key.matches("(?i)(fig|eq|sec|tbl)-.+"));
  }

  /** What a key refers to; empty where it is nothing, which is told. */
  Optional<Label> reference(InlineSyntax.Cited cited) {
    String key = cited.key();
    Optional<Label> label = labels.named(key).or(() -> labels.named(decapitalised(key)));
    if (label.isEmpty()) {
      report.error(
          "unknown-reference",
          cited.position(),
          "a reference is to nothing in this article",
          "@" + key,
          Nearest.to(key, labels.names())
              .map(name -> "did you mean @" + name + "?")
              .orElse("give what is meant that name: {#" + key + "}"));
    }
    return label;
  }

  private static String decapitalised(String key) {
    return key.isEmpty() ? key : Character.toLowerCase(key.charAt(0)) + key.substring(1);
  }

  /**
   * Gathers an article's citations; the unknown ones are told.
   *
   * @param language in which places in works are written
   */
  void gather(List<InlineSyntax.Cite> cites, String language) {
    Locators locators = Locators.of(language);
    for (InlineSyntax.Cite cite : cites) {
      List<CitedItem> group = new ArrayList<>();
      for (InlineSyntax.Cited cited : cite.items()) {
        if (isReference(cited.key())) {
          continue;
        }
        if (!bibliography.contains(cited.key())) {
          unknown(cited);
        } else {
          bibliography.entry(cited.key()).orElseThrow().flaws().forEach(report::add);
          group.add(
              CitedItem.of(
                  cited.key(), cited.prefix(), cited.suffix(), mode(cite, cited), locators));
        }
      }
      if (!group.isEmpty()) {
        groups.put(cite, items.size());
        items.add(group);
      }
      if (items.size() > MOST) {
        report.error(
            "too-many-citations",
            cite.position(),
            "the article cites too often",
            "more than %,d times".formatted(MOST),
            "divide it into several articles");
        items.clear();
        groups.clear();
        return;
      }
    }
  }

  private static CitedItem.Mode mode(InlineSyntax.Cite cite, InlineSyntax.Cited cited) {
    if (cited.suppressAuthor()) {
      return CitedItem.Mode.SUPPRESS_AUTHOR;
    }
    return cite.bracketed() ? CitedItem.Mode.NORMAL : CitedItem.Mode.TEXTUAL;
  }

  private void unknown(InlineSyntax.Cited cited) {
    String key = cited.key();
    Optional<String> near =
        bibliography.nearest(key).or(() -> Nearest.to(key, new TreeSet<>(labels.names())));
    if (kept == Kept.PARTLY && near.isEmpty()) {
      return;
    }
    if (kept == Kept.NOWHERE && near.isEmpty()) {
      nothingToCite(cited);
      return;
    }
    report.error(
        "unknown-citation",
        cited.position(),
        "a citation is of no entry in the bibliography",
        "@" + key,
        near.map(name -> "did you mean @" + name + "?")
            .orElse(
                OF_QUARTO.matcher(key).lookingAt()
                    ? "listings and theorems have no numbers here: refer to it in words, with a link"
                    : "add the entry, or write \\@ where no citation is meant"));
  }

  /** Said once, for all citations are wrong for one reason. */
  private void nothingToCite(InlineSyntax.Cited cited) {
    if (!saidNothing) {
      saidNothing = true;
      report.error(
          "no-bibliography",
          cited.position(),
          "a work is cited, and the article has no bibliography",
          "@%s; there is no references.bib in the article's folder".formatted(cited.key()),
          "put it there, or name another file in the front matter, as bibliography: works.bib; write"
              + " \\@ where no citation is meant");
    }
  }

  void format(Citations citations, CitationStyle style, String language) {
    if (!items.isEmpty()) {
      formatted = citations.format(bibliography, style, language, items);
    }
  }

  /** The formatted group of a citation; empty where none of its keys is a known work. */
  Optional<Inline.Citation> citation(InlineSyntax.Cite cite) {
    Integer group = groups.get(cite);
    if (group == null || group >= formatted.groupHtml().size()) {
      return Optional.empty();
    }
    List<String> keys = items.get(group).stream().map(CitedItem::key).toList();
    return Optional.of(new Inline.Citation(keys, formatted.groupHtml().get(group)));
  }

  List<Reference> references() {
    return formatted.references();
  }
}
