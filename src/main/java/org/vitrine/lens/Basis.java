package org.vitrine.lens;

import java.util.Optional;

/**
 * What an answer rests on besides the model that the question is put to.
 *
 * @param probe whether it depends on the pictures of the model's probe set
 * @param other the id of another model that it depends on
 */
record Basis(boolean probe, Optional<String> other) {
  /** Nothing else. */
  static final Basis MODEL = new Basis(false, Optional.empty());

  /** The model's probe set as well. */
  static final Basis PROBE = new Basis(true, Optional.empty());

  static Basis probeIf(boolean probe) {
    return probe ? PROBE : MODEL;
  }

  /** The model's probe set, and another model. */
  static Basis probeAnd(Optional<String> other) {
    return new Basis(true, other);
  }
}
