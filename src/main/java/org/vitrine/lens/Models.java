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
   * @throws UnansweredException if there is one, but its files are wrong
   */
  Optional<ModelSummary> find(String id);

  /**
   * The model that a field of a question names.
   *
   * @throws QuestionException if there is none of that name, with those that there are; or if its
   *     files are wrong, with the file and what is wrong in it
   */
  default ModelSummary get(String field, String id) {
    try {
      return find(id)
          .orElseThrow(
              () ->
                  new QuestionException(
                      field,
                      "field \"%s\": there is no model \"%s\"; there are %s"
                          .formatted(field, id, String.join(", ", ids()))));
    } catch (UnansweredException e) {
      throw new QuestionException(
          field,
          "field \"%s\": the model \"%s\" cannot be read: %s".formatted(field, id, e.getMessage()));
    }
  }
}
