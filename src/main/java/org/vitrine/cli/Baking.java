package org.vitrine.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.DamagedAnswerException;
import org.vitrine.lens.LiveLens;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobStore;

/**
 * Has many questions answered into a folder of their own. An answer is there with all its pictures
 * or not at all, so one that was ended anywhere is gone on with by asking what is not there.
 *
 * @param own where the answers are to be
 * @param pictures all that there are, those of {@code own} among them
 * @param atOnce how many are asked at once
 */
record Baking(LiveLens lens, AnswerStore own, BlobStore pictures, int atOnce) {

  /** How one question went: empty where it was answered. */
  private record Result(Question question, Optional<String> refusal) {}

  /**
   * Interrupting the calling thread ends it.
   *
   * @param what is baked, for a person
   * @return how many have no answer, each reason told on the console
   */
  int bake(String what, List<Question> questions, Console console) throws InterruptedException {
    List<Question> missing = questions.stream().filter(question -> !isThere(question)).toList();
    int there = questions.size() - missing.size();
    if (there > 0) {
      console.say("%s: %d of %d answers are there".formatted(what, there, questions.size()));
    }
    if (missing.isEmpty()) {
      return 0;
    }
    Console.Task task = console.begin("baking " + what);
    Map<String, Integer> refusals = new TreeMap<>();
    new AtOnce(atOnce)
        .each(
            missing,
            this::ask,
            (result, done) -> {
              result.refusal().ifPresent(why -> refusals.merge(why, 1, Integer::sum));
              task.at(done, missing.size(), Questions.ask(result.question()));
            });
    int unanswered = refusals.values().stream().mapToInt(Integer::intValue).sum();
    task.end("%d of %d answered".formatted(missing.size() - unanswered, missing.size()));
    refusals.forEach((why, count) -> console.say("no answer to %d: %s".formatted(count, why)));
    return unanswered;
  }

  private Result ask(Question question) {
    try {
      own.copy(lens.ask(question), pictures);
      return new Result(question, Optional.empty());
    } catch (QuestionException | UnansweredException e) {
      return new Result(question, Optional.of(e.getMessage()));
    }
  }

  private boolean isThere(Question question) {
    try {
      return lens.known(question)
          .flatMap(answer -> own.find(answer.key()))
          .map(answer -> answer.pictures().stream().allMatch(own.pictures()::has))
          .orElse(false);
    } catch (DamagedAnswerException e) {
      return false; // Asked again, and kept whole.
    } catch (QuestionException e) {
      // Asked with the others, so that the reason is told once with theirs.
      return false;
    }
  }
}
