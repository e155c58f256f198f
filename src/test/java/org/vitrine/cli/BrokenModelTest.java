package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network whose description is wrong is told like any other mistake of a journal. */
class BrokenModelTest {
  @TempDir Path folder;
  private LiveJournal journal;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aJournalWithAnArticleAboutItsModel() throws IOException {
    journal = LiveJournal.in(folder.resolve("journal"));
  }

  @Test
  void aModelThatAFigureAsksIsToldAtBothWithEverythingElse() throws IOException {
    journal.write("models/primer/model.json", "{\n");
    journal.edit(LiveJournal.ARTICLE, "The words 0.", "The words, see @fig-none.");
    assertEquals(1, check(), err::toString);
    thenToldOf("models/primer/model.json:2:1: warning[broken-model]: ");
    thenToldOf("articles/small/article.md:9:38: error[broken-model]: ");
    thenToldOf("articles/small/article.md:7:16: error[");
    assertFalse(err.toString().contains("should not have happened"), err.toString());
  }

  @Test
  void oneThatNobodyAsksHoldsUpNothing() throws IOException {
    journal.write("models/other/model.json", "{\"id\": 3}");
    assertEquals(0, check(), err::toString);
    thenToldOf("models/other/model.json: warning[broken-model]: ");
  }

  private int check() {
    return Vitrine.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "check",
        "--journal",
        journal.folder().toString());
  }

  private void thenToldOf(String beginning) {
    assertTrue(out.toString().lines().anyMatch(line -> line.startsWith(beginning)), out::toString);
  }
}
