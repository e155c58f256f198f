package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A formatted entry and its CSL-JSON as the reference that a page shows. */
final class References {
  private References() {}

  static Reference of(String key, CitationHtml.Entry entry, ObjectNode item) {
    return new Reference(
        key,
        entry.label(),
        entry.html(),
        text(item, "DOI"),
        text(item.path("custom"), "arxiv"),
        text(item, "URL"),
        text(item.path("custom"), "pdf"),
        item);
  }

  static Optional<Doi> doi(ObjectNode item) {
    return text(item, "DOI").map(Doi::new);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).textValue());
  }
}
