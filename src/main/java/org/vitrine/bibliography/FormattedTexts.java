package org.vitrine.bibliography;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a style printed.
 *
 * @param groups one text a group
 * @param entries by key, in the list's order
 */
record FormattedTexts(List<String> groups, Map<String, CitationHtml.Entry> entries) {
  FormattedTexts {
    groups = List.copyOf(groups);
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
