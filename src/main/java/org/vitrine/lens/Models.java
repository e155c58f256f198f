package org.vitrine.lens;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What there is to ask: the models of a journal, read from their descriptions without loading any
 * weights. Thread-safe.
 */
public interface Models {
  /** Those that have a folder; the stages of their training are not among them. */
  SortedSet<String> ids();

  /**
   * A model, or a stage of its training.
   *
   * @param id as {@link ModelSummary#id}
   */
  Optional<ModelSummary> find(String id);

  /**
   * The model that a field of a question names.
   *
   * @throws QuestionException if there is none of that name; the message has those that there are
   */
  default ModelSummary get(String field, String id) {
    return find(id)
        .orElseThrow(
            () ->
                new QuestionException(
                    field,
                    "field \"%s\": there is no model \"%s\"; there are %s"
                        .formatted(field, id, String.join(", ", ids()))));
  }
}
