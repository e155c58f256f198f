package org.vitrine.lens;

/**
 * Answers from what was recorded and computes nothing: what a build without an engine sees through.
 * Where the answer was recorded by an earlier model or engine, that is the answer. Thread-safe.
 */
public final class RecordedLens implements Lens {
  private final KnownAnswers known;

  public RecordedLens(Models models, AnswerStore answers) {
    this.known = new KnownAnswers(models, answers);
  }

  /**
   * @throws UnansweredException if the answer was not recorded, or not all of its pictures
   */
  @Override
  public Answer ask(Question question, Progress progress) {
    // A record may well outlive the model that it is of.
    if (known.models().find(question.model()).isPresent()) {
      var current = known.find(known.key(question));
      if (current.isPresent()) {
        return current.get();
      }
    }
    return known
        .findAny(question)
        .orElseThrow(
            () -> {
              known.key(question);
              return new UnansweredException(
                  "the answer to %s is not recorded; ask it where the model can be run"
                      .formatted(CanonicalJson.text(Questions.json(question))));
            });
  }
}
