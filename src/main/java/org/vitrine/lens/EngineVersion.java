package org.vitrine.lens;

/**
 * The version of the code that answers a kind of question. Whoever changes the bytes of its answers
 * raises the number: answers kept under the old number are then stale, not wrong.
 */
final class EngineVersion {
  private EngineVersion() {}

  static int of(Question question) {
    return switch (question) {
      case Question.Model model -> 1;
      case Question.Predict predict -> 1;
      case Question.Activations activations -> 1;
      case Question.Visualize visualize -> 2;
      case Question.Examples examples -> 1;
    };
  }
}
