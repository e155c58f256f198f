package org.vitrine.lens.model.op;

import java.util.SortedSet;

/** An operation that is not built here: a gap of ours, not a fault of the model. */
public final class UnknownOpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownOpException(String name, SortedSet<String> known) {
    super(
        "the operation %s is not known; known are %s"
            .formatted(Fields.quoted(name), String.join(", ", known)));
  }
}
