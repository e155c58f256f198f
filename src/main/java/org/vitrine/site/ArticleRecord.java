package org.vitrine.site;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of an article besides its text.
 *
 * @param metadata for its page's head
 * @param records how it is cited
 * @param files its record in several formats, by the names that they have beside the page
 */
record ArticleRecord(Metadata metadata, Records records, SortedMap<String, String> files) {
  ArticleRecord {
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(records, "records");
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
