package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far a work is that has no date ("in press", "forthcoming"): many styles print no status, or
 * not for works of every kind. Those print it where the date would stand.
 */
final class DatesInWords {
  private DatesInWords() {}

  /** The works; those whose status a style leaves out have it as their date. */
  static Map<String, ObjectNode> added(
      PreparedStyles.Loan styles,
      CitationStyle style,
      String locale,
      Map<String, ObjectNode> items) {
    if (items.values().stream().noneMatch(DatesInWords::isInWords)) {
      return items;
    }
    CitationProcessor plain = new CitationProcessor(styles.take(style.xml(), locale), items);
    List<String> references = plain.references();
    Map<String, ObjectNode> all = new LinkedHashMap<>(items);
    for (int i = 0; i < references.size(); i++) {
      String key = plain.order().get(i);
      ObjectNode item = items.get(key);
      if (isInWords(item) && !says(references.get(i), item.get("status").textValue())) {
        ObjectNode dated = item.deepCopy();
        dated.putObject("issued").put("literal", item.get("status").textValue());
        all.put(key, dated);
      }
    }
    return all;
  }

  private static boolean isInWords(ObjectNode item) {
    return item.has("status") && !item.has("issued");
  }

  private static boolean says(String html, String status) {
    return CitationHtml.text(html)
        .toLowerCase(Locale.ROOT)
        .contains(status.toLowerCase(Locale.ROOT));
  }
}
