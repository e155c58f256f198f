package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Formats one article's citations with citeproc-java, and does what that leaves undone. */
final class CitationFormatter {
  /** Before the id of a work that is to be printed without its authors. */
  private static final String NO_AUTHOR = "-";

  private static final String NAMES_IN_TEXT = read("names-in-text.csl");

  private final PreparedStyles.Loan styles;
  private final CitationStyle style;
  private final String locale;
  private final Map<String, ObjectNode> items;
  private final CitationProcessor processor;

  /**
   * @param styles open for as long as this is used
   */
  CitationFormatter(
      PreparedStyles.Loan styles,
      CitationStyle style,
      String locale,
      Map<String, ObjectNode> items) {
    this.styles = styles;
    this.style = style;
    this.locale = locale;
    this.items =
        YearSuffixes.added(styles, style, locale, DatesInWords.added(styles, style, locale, items));
    this.processor = processor(style.xml(), this.items);
  }

  FormattedTexts format(List<List<CitedItem>> groups) {
    Optional<CitationProcessor> withoutAuthors = withoutAuthors(groups);
    Optional<CitationProcessor> names = names(groups);
    List<String> texts = new ArrayList<>();
    for (List<CitedItem> group : groups) {
      texts.add(group.isEmpty() ? "" : text(group, withoutAuthors, names));
    }
    Map<String, CitationHtml.Entry> entries = new LinkedHashMap<>();
    List<String> references = processor.references();
    for (int i = 0; i < references.size(); i++) {
      String key = processor.order().get(i);
      entries.put(key, CitationHtml.entry(references.get(i), References.doi(items.get(key))));
    }
    return new FormattedTexts(texts, entries);
  }

  private String text(
      List<CitedItem> group,
      Optional<CitationProcessor> withoutAuthors,
      Optional<CitationProcessor> names) {
    List<String> ids = new ArrayList<>();
    boolean changed = false;
    for (CitedItem item : group) {
      boolean suppress =
          switch (item.mode()) {
            case NORMAL -> false;
            case SUPPRESS_AUTHOR, TEXTUAL -> withoutAuthors.isPresent();
          };
      changed |= suppress;
      ids.add(suppress ? NO_AUTHOR + item.key() : item.key());
    }
    CitationProcessor with = changed ? withoutAuthors.orElseThrow() : processor;
    String text = CitationHtml.clean(CitationMarks.link(with.group(group, ids), group));
    CitedItem first = group.getFirst();
    if (first.mode() != CitedItem.Mode.TEXTUAL) {
      return text;
    }
    String name =
        names.orElseThrow().group(List.of(CitedItem.of(first.key())), List.of(first.key()));
    return inSentence(CitationHtml.clean(CitationMarks.strip(name)), text, first.key());
  }

  /** <i>Olah et al. [3]</i>; where the style's brackets are empty the name itself is the link. */
  private static String inSentence(String name, String text, String key) {
    if (CitationHtml.text(text).chars().noneMatch(Character::isLetterOrDigit)) {
      return "<a href=\"#" + Reference.anchor(key) + "\">" + name + "</a>";
    }
    return text.startsWith("<sup>") ? name + text : name + " " + text;
  }

  private Optional<CitationProcessor> withoutAuthors(List<List<CitedItem>> groups) {
    boolean needed =
        style.form().namesAuthors()
            && groups.stream()
                .flatMap(List::stream)
                .anyMatch(item -> item.mode() != CitedItem.Mode.NORMAL);
    if (!needed) {
      return Optional.empty();
    }
    Map<String, ObjectNode> both = new LinkedHashMap<>(items);
    items.forEach(
        (key, item) -> {
          ObjectNode anonymous = item.deepCopy();
          anonymous.putArray("author").addObject().put("literal", CitationMarks.NO_AUTHOR);
          both.put(NO_AUTHOR + key, anonymous);
        });
    return Optional.of(processor(style.xml(), both));
  }

  private Optional<CitationProcessor> names(List<List<CitedItem>> groups) {
    Set<String> keys = new LinkedHashSet<>();
    groups.stream()
        .flatMap(List::stream)
        .filter(item -> item.mode() == CitedItem.Mode.TEXTUAL)
        .forEach(item -> keys.add(item.key()));
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ObjectNode> named = new LinkedHashMap<>();
    keys.forEach(key -> named.put(key, items.get(key)));
    return Optional.of(processor(NAMES_IN_TEXT, named));
  }

  private CitationProcessor processor(String xml, Map<String, ObjectNode> works) {
    return new CitationProcessor(styles.take(xml, locale), works);
  }

  private static String read(String resource) {
    try (InputStream in = CitationFormatter.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
