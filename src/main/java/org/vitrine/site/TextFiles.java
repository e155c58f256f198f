package org.vitrine.site;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that texts add, with their hashes: made again only for a text that was made again. Not
 * thread-safe.
 */
final class TextFiles {
  private final Map<String, Hashed> known = new HashMap<>();

  private record Hashed(ArticleOutput output, SortedMap<String, SiteFile> files) {}

  SortedMap<String, SiteFile> of(ArticleOutput output) {
    String place = output.entry().path();
    Hashed last = known.get(place);
    if (last == null || !last.output.fingerprint().equals(output.fingerprint())) {
      SortedMap<String, SiteFile> files = new TreeMap<>();
      output.texts().forEach((path, text) -> files.put(path, SiteFile.of(text)));
      last = new Hashed(output, files);
      known.put(place, last);
    }
    return last.files;
  }
}
