package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Microscope;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Question;
import org.vitrine.lens.RecordedLens;
import org.vitrine.lens.model.ModelDirectory;

@Tag("engine")
class BakeCommandTest {
  @TempDir private Path journal;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aJournalWithASmallNetwork() throws IOException {
    Files.createDirectories(journal.resolve("citations"));
    Files.writeString(journal.resolve("citations/journal.yml"), "title: T\n");
    ColoursWithProbe.in(journal.resolve("models"));
  }

  @Test
  void whatThePagesAskIsAnsweredBesideTheModelAndOnlyOnce() throws IOException {
    assertEquals(0, bake("--model=colours", "--layer=classes"), err.toString());
    Path answers = journal.resolve("models/colours/answers");
    ModelDirectory models = new ModelDirectory(journal.resolve("models"));
    ModelSummary model = models.find("colours").orElseThrow();
    List<Question> questions = Microscope.questions(model, List.of("classes"));
    assertEquals(3, questions.size());
    RecordedLens recorded = new RecordedLens(models, AnswerStore.in(answers));
    questions.forEach(recorded::ask);
    try (Stream<Path> files = Files.list(answers.resolve("answers"))) {
      Files.delete(files.sorted().findFirst().orElseThrow());
    }
    assertEquals(0, bake("--layer=classes"), err.toString());
    try (Stream<Path> files = Files.list(answers.resolve("answers"))) {
      Files.writeString(files.sorted().findFirst().orElseThrow(), "damaged");
    }
    assertEquals(0, bake("--layer=classes"), err.toString());
    assertTrue(err.toString().contains("colours: 2 of 3 answers are there"), err.toString());
    questions.forEach(recorded::ask);
  }

  @Test
  void whatCannotBeAnsweredIsToldOnceAndTheRestIsThere() throws IOException {
    Files.delete(journal.resolve("models/colours/probe/index.tsv"));
    assertEquals(1, bake("--layer=classes"));
    assertTrue(err.toString().contains("2 of 3 answered"), err.toString());
    assertTrue(
        err.toString().contains("no answer to 1: field \"model\": the model \"colours\" has no"),
        err.toString());
  }

  @Test
  void aModelOrLayerThatIsNotThereIsWrongUse() {
    assertEquals(2, bake("--model=colors"));
    assertTrue(err.toString().contains("did you mean colours?"), err.toString());
    assertEquals(2, bake("--layer=convolution"));
    assertTrue(
        err.toString().contains("there are colour, rectified, gathered, classes"), err.toString());
    assertEquals(2, bake("--workers=0"));
  }

  private int bake(String... arguments) {
    List<String> words = new ArrayList<>(List.of("bake", "--journal", journal.toString()));
    words.addAll(List.of(arguments));
    PrintWriter told = new PrintWriter(err, true);
    return Vitrine.run(told, told, words.toArray(String[]::new));
  }
}
