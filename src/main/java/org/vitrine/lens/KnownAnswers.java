package org.vitrine.lens;

import java.util.Optional;

/** What is known without computing, and whether a question makes sense at all. */
record KnownAnswers(Models models, AnswerStore answers) {

  /**
   * The key of the answer to a question that fits its model.
   *
   * @throws QuestionException if there is no such model, or the question does not fit it
   */
  String key(Question question) {
    Questions.fit(question, models.get("model", question.model()));
    return QuestionKey.of(question, models);
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
