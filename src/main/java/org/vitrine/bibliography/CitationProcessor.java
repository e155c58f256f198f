package org.vitrine.bibliography;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * citeproc-java with a style, a language and the works of one article. Numbers are settled when it
 * is made, so that no text changes after it was given. For one thread.
 */
final class CitationProcessor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 4_000;

  /** Without influence on what a style prints, or beyond what a style should print. */
  private static final List<String> LEFT_OUT = List.of("abstract", "keyword", "custom", "annote");

  private final CSL csl;
  private final List<String> order;

  /**
   * @param style in use by nobody else as long as this is
   * @param items CSL-JSON by id
   */
  CitationProcessor(PreparedStyle style, Map<String, ObjectNode> items) {
    Map<String, CSLItemData> data = new LinkedHashMap<>();
    items.forEach((id, item) -> data.put(id, read(id, item, style.locale())));
    csl = style.with(data);
    order = csl.getRegisteredItems().stream().map(CSLItemData::getId).toList();
  }

  /** The ids in the order of the list of references. */
  List<String> order() {
    return order;
  }

  /**
   * One HTML text for each work, in {@link #order()}; an entry that a style leaves out is empty.
   */
  List<String> references() {
    List<String> references = new ArrayList<>();
    for (String id : order) {
      String[] entries = csl.makeBibliography(item -> item.getId().equals(id)).getEntries();
      references.add(entries.length == 0 ? "" : printed(entries[0]));
    }
    return references;
  }

  /** A group as the style prints it, each work in it between {@link CitationMarks}. */
  String group(List<CitedItem> group, List<String> ids) {
    CSLCitationItem[] items = new CSLCitationItem[group.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = item(group.get(i), ids.get(i), i);
    }
    // Of what else it gives nothing is new: all numbers were settled before.
    return printed(csl.makeCitation(new CSLCitation(items)).getLast().getText());
  }

  private static String printed(String text) {
    return CitationMarks.others(CslRichText.decode(text));
  }

  private static CSLCitationItem item(CitedItem cited, String id, int index) {
    String before = CitationMarks.strip(cited.prefix());
    String behind = CitationMarks.strip(cited.suffix());
    CSLCitationItemBuilder item = new CSLCitationItemBuilder(id);
    Locator locator = cited.locator();
    if (!locator.written().isEmpty()) {
      Optional<CSLLabel> label = label(locator.label());
      if (label.isPresent()) {
        item.locator(CslNumber.readable(CitationMarks.strip(locator.value()))).label(label.get());
      } else {
        String written = CitationMarks.strip(locator.written());
        behind = ", " + written + (behind.isEmpty() ? "" : " " + behind);
      }
    }
    boolean word = !behind.isEmpty() && ",.;:)]".indexOf(behind.charAt(0)) < 0;
    return item.prefix((before.isEmpty() ? "" : before + " ") + CitationMarks.begin(index))
        .suffix(CitationMarks.end() + (word ? " " : "") + behind)
        .build();
  }

  private static Optional<CSLLabel> label(String term) {
    return Arrays.stream(CSLLabel.values()).filter(l -> l.toString().equals(term)).findFirst();
  }

  private static CSLItemData read(String id, ObjectNode item, String locale) {
    ObjectNode prepared = item.deepCopy();
    prepared.remove(LEFT_OUT);
    prepared.put("id", id);
    encode(prepared);
    CslNumber.settle(prepared);
    leaveOpen(prepared);
    if (prepared.has("genre")) {
      prepared.put("genre", Genres.in(locale, prepared.get("genre").asText()));
    }
    if (locale.startsWith("en") && prepared.path("edition").asText().matches("\\d{1,4}")) {
      prepared.put("edition", ordinal(prepared.get("edition").asInt()));
    }
    return CSLItemData.fromJson(
        JSON.convertValue(prepared, new TypeReference<Map<String, Object>>() {}));
  }

  /** CSL's data has no way to say that there are more names. */
  private static void leaveOpen(ObjectNode item) {
    for (String variable : List.of("author", "editor", "translator")) {
      JsonNode names = item.path(variable);
      if (names.path(names.size() - 1) instanceof ObjectNode last
          && last.path("literal").asText().equals(BibtexNames.OTHERS)) {
        last.put("literal", CitationMarks.OTHERS);
      }
    }
  }

  /** Of a number's forms citeproc-java has the numeral alone. */
  private static String ordinal(int number) {
    boolean teen = number % 100 / 10 == 1;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  private static void encode(ObjectNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isTextual() && !field.getKey().equals("type") && !field.getKey().equals("id")) {
        String text = value.textValue();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        field.setValue(TextNode.valueOf(CslRichText.encode(bounded)));
      } else if (value.isArray()) {
        value.forEach(
            element -> {
              if (element instanceof ObjectNode inner) {
                encode(inner);
              }
            });
      }
    }
  }
}
