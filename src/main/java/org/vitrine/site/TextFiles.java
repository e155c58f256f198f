package org.vitrine.site;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that articles add, with their hashes: made again only for an article that was made
 * again. Not thread-safe.
 */
final class TextFiles {
  private final Map<String, Hashed> known = new HashMap<>();

  private record Hashed(ArticleOutput output, SortedMap<String, SiteFile> files) {}

  SortedMap<String, SiteFile> of(ArticleOutput output) {
    String slug = output.entry().slug();
    Hashed last = known.get(slug);
    if (last == null || !last.output.fingerprint().equals(output.fingerprint())) {
      SortedMap<String, SiteFile> files = new TreeMap<>();
      output.texts().forEach((path, text) -> files.put(path, SiteFile.of(text)));
      last = new Hashed(output, files);
      known.put(slug, last);
    }
    return last.files;
  }
}
