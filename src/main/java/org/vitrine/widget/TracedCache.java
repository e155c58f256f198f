package org.vitrine.widget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.script.ModuleSources;
import org.vitrine.store.BlobName;
import org.vitrine.store.TextCache;

/**
 * What modules have made before, each with the files that it was made of: it holds as long as they
 * are the same, so nothing has to be known beforehand of what a module imports. Thread-safe.
 */
final class TracedCache {
  /** To be raised with every change of how modules are run: what was made before is then unused. */
  private static final int EDITION = 2;

  private static final JsonMapper JSON = new JsonMapper();

  private final TextCache cache;

  TracedCache(TextCache cache) {
    this.cache = cache;
  }

  /** A name for what a module makes. */
  static String key(String what, String module, JsonNode given) {
    return BlobName.sha256(
        String.join("\n", what, "" + EDITION, module, CanonicalJson.text(given)));
  }

  /** What was kept, if all files that it was made of are still the same. */
  Optional<JsonNode> get(String key, ModuleSources sources) {
    Optional<String> text = cache.get(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    JsonNode kept;
    try {
      kept = JSON.readTree(text.get());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text that its checksum vouches for is no JSON", e);
    }
    for (var file : kept.get("files").properties()) {
      if (!sources.sha256(file.getKey()).equals(Optional.of(file.getValue().asText()))) {
        return Optional.empty();
      }
    }
    return Optional.of(kept.get("made"));
  }

  /**
   * Keeps what was made.
   *
   * @param files that it was made of, with the SHA-256 of each
   */
  void put(String key, JsonNode made, SortedMap<String, String> files) {
    ObjectNode kept = JSON.createObjectNode();
    files.forEach(kept.putObject("files")::put);
    kept.set("made", made);
    cache.put(key, kept.toString());
  }
}
