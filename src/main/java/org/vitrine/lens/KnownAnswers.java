package org.vitrine.lens;

import java.util.Optional;

/** What is known without computing, and whether a question makes sense at all. */
record KnownAnswers(Models models, AnswerStore answers) {

  /**
   * The model that the question is put to, and which it fits.
   *
   * @throws QuestionException if there is no such model, or the question does not fit it
   */
  ModelSummary fitting(Question question) {
    ModelSummary model =
        models
            .find(question.model())
            .orElseThrow(
                () ->
                    new QuestionException(
                        "model",
                        "field \"model\": there is no model \"%s\"; there are %s"
                            .formatted(question.model(), models.ids())));
    Questions.fit(question, model);
    return model;
  }

  /** The answer, if it is there with all its pictures. */
  Optional<Answer> find(String key) {
    return answers.find(key).filter(this::whole);
  }

  /** An answer to the question by an earlier model or engine, with all its pictures. */
  Optional<Answer> findAny(Question question) {
    return answers.findAny(question).filter(this::whole);
  }

  private boolean whole(Answer answer) {
    return answer.pictures().stream().allMatch(answers.pictures()::has);
  }
}
