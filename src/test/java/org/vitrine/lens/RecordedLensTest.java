package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vitrine.lens.LensFixture.QUESTION;
import static org.vitrine.lens.LensFixture.answer;
import static org.vitrine.lens.LensFixture.models;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedLensTest {
  @TempDir Path folder;
  private AnswerStore store;

  @BeforeEach
  void aStoreIsThere() {
    store = AnswerStore.in(folder);
  }

  @Test
  void whatIsRecordedIsAnswered() {
    store.put(answer("older", 1));
    store.put(answer("now", 2));
    assertEquals(answer("now", 2), new RecordedLens(models("now"), store).ask(QUESTION));
  }

  @Test
  void anAnswerByAnEarlierModelIsBetterThanAHole() {
    store.put(answer("older", 1));
    assertEquals(answer("older", 1), new RecordedLens(models("now"), store).ask(QUESTION));
  }

  @Test
  void aRecordOutlivesItsModel() {
    Question gone = new Question.Model("gone");
    Answer answer =
        Answer.of(
            gone, models(LensFixture.model("gone", "a", Optional.empty())), LensFixture.object());
    store.put(answer);
    assertEquals(answer, new RecordedLens(models("a"), store).ask(gone));
  }

  @Test
  void aHoleIsNamed() {
    UnansweredException e =
        assertThrows(
            UnansweredException.class, () -> new RecordedLens(models("a"), store).ask(QUESTION));
    assertEquals(
        "the answer to {\"ask\":\"model\",\"model\":\"m\"} is not recorded; ask it where the model"
            + " can be run",
        e.getMessage());
  }

  @Test
  void aQuestionThatMakesNoSenseIsNoHole() {
    Lens lens = new RecordedLens(models("a"), store);
    QuestionException e =
        assertThrows(QuestionException.class, () -> lens.ask(new Question.Model("n")));
    assertEquals("field \"model\": there is no model \"n\"; there are m", e.getMessage());
  }
}
