package org.vitrine.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vitrine.lens.Answer;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;

/**
 * Computes recorded answers again and compares them.
 *
 * @param lens knows none of them
 * @param atOnce how many are asked at once
 */
record Reproduction(Lens lens, int atOnce) {

  /**
   * What does not come out again, a line each.
   *
   * @param task is told how far it is
   */
  List<String> differences(List<Answer> recorded, Console.Task task) throws InterruptedException {
    List<String> different = new ArrayList<>();
    new AtOnce(atOnce)
        .each(
            recorded,
            this::difference,
            (outcome, done) -> {
              outcome.ifPresent(different::add);
              task.at(done, recorded.size(), "");
            });
    return different.stream().sorted().toList();
  }

  private Optional<String> difference(Answer recorded) {
    Answer now;
    try {
      now = lens.ask(question(recorded));
    } catch (QuestionException | UnansweredException e) {
      return Optional.of(named(recorded) + " has no answer any more: " + e.getMessage());
    }
    if (!now.stamp().equals(recorded.stamp())) {
      return Optional.of(
          "%s was answered by %s; today it is %s"
              .formatted(named(recorded), recorded.stamp(), now.stamp()));
    }
    return Arrays.equals(now.bytes(), recorded.bytes())
        ? Optional.empty()
        : Optional.of(named(recorded) + " comes out otherwise");
  }

  private static Question question(Answer recorded) {
    return Questions.read(recorded.question(), Limits.AUTHOR);
  }

  private static String named(Answer recorded) {
    return "the answer %s to %s".formatted(recorded.key().substring(0, 12), recorded.question());
  }
}
