package org.vitrine.bibliography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.store.BlobName;
import org.vitrine.store.TextCache;

/** What was formatted before, by all that it depends on. */
final class CitationCache {
  /** To be raised with every change of what is printed: old texts are then unused. */
  private static final int EDITION = 4;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TextCache texts;

  CitationCache(TextCache texts) {
    this.texts = texts;
  }

  /** The name of a task: the same for the same style, language, works and groups. */
  static String key(
      CitationStyle style,
      String locale,
      Map<String, ObjectNode> items,
      List<List<CitedItem>> groups) {
    ObjectNode task = JSON.createObjectNode();
    task.put("edition", EDITION);
    task.put("style", BlobName.sha256(style.xml()));
    task.put("form", style.form().name());
    task.put("locale", locale);
    items.forEach(task.putObject("items")::set);
    task.set("groups", JSON.valueToTree(groups));
    return BlobName.sha256(task.toString());
  }

  Optional<FormattedTexts> get(String key) {
    return texts.get(key).map(CitationCache::read);
  }

  void put(String key, FormattedTexts formatted) {
    texts.put(key, JSON.valueToTree(formatted).toString());
  }

  private static FormattedTexts read(String text) {
    try {
      JsonNode kept = JSON.readTree(text);
      Map<String, CitationHtml.Entry> entries = new LinkedHashMap<>();
      kept.get("entries")
          .properties()
          .forEach(
              entry ->
                  entries.put(
                      entry.getKey(),
                      new CitationHtml.Entry(
                          entry.getValue().get("label").textValue(),
                          entry.getValue().get("html").textValue())));
      return new FormattedTexts(
          kept.get("groups").valueStream().map(JsonNode::textValue).toList(), entries);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept text passed its checksum and is no JSON", e);
    }
  }
}
