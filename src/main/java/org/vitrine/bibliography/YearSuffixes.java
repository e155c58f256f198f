package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters behind the years of works that would read alike in the text, <i>(Olah, 2017a)</i>: CSL's
 * {@code disambiguate-add-year-suffix}, which citeproc-java does not do.
 */
final class YearSuffixes {
  private YearSuffixes() {}

  /** The items, those that read alike with a {@code year-suffix} in the order of the list. */
  static Map<String, ObjectNode> added(
      PreparedStyles.Loan styles,
      CitationStyle style,
      String locale,
      Map<String, ObjectNode> items) {
    boolean wanted = style.xml().contains("disambiguate-add-year-suffix=\"true\"");
    if (!wanted || style.form() != CitationStyle.Form.AUTHOR_DATE || items.size() < 2) {
      return items;
    }
    CitationProcessor processor = new CitationProcessor(styles.take(style.xml(), locale), items);
    Map<String, List<String>> byText = new LinkedHashMap<>();
    for (String key : processor.order()) {
      String text = processor.group(List.of(CitedItem.of(key)), List.of(key));
      byText.computeIfAbsent(text, unseen -> new ArrayList<>()).add(key);
    }
    Map<String, ObjectNode> added = new LinkedHashMap<>(items);
    for (List<String> alike : byText.values()) {
      for (int i = 0; alike.size() > 1 && i < alike.size(); i++) {
        ObjectNode item = items.get(alike.get(i)).deepCopy();
        added.put(alike.get(i), item.put("year-suffix", letters(i)));
      }
    }
    return added;
  }

  /** a, b, … z, aa, ab, … */
  private static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
