package org.vitrine.site;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.record.PageHead;

/**
 * What is known of an article besides its text.
 *
 * @param head what its page tells machines
 * @param records how it is cited
 * @param files its record in several formats, by the names that they have beside the page
 */
record ArticleRecord(PageHead head, Records records, SortedMap<String, String> files) {
  ArticleRecord {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(records, "records");
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
