package org.vitrine.lens;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What there is to ask: the models of a journal, read from their descriptions without loading any
 * weights. Thread-safe.
 */
public interface Models {
  SortedSet<String> ids();

  Optional<ModelSummary> find(String id);
}
