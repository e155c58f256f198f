package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three figures of the default network, asked again. */
@Tag("engine")
@Tag("slow")
class ReproduceCommandTest {
  private static final String FIGURE =
      """

      ::: feature-visualization {#fig-%s model=primer layer=%s channels="1" seeds=1 examples=1 size=16 steps=2}
      Another.
      :::
      """;

  @TempDir Path folder;
  private LiveJournal journal;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aJournalOfThreeFigures() throws IOException {
    journal = LiveJournal.in(folder.resolve("journal"));
    Path article = journal.folder().resolve(LiveJournal.ARTICLE);
    journal.write(
        LiveJournal.ARTICLE,
        Files.readString(article)
            + FIGURE.formatted("second", "conv2")
            + FIGURE.formatted("third", "mixed4a"));
    assertEquals(0, vitrine("build"), out.toString() + err);
  }

  @Test
  void everyAnswerComesOutTheSameToTheByte() {
    assertEquals(0, vitrine("reproduce", "small"), out.toString() + err);
    List<String> lines = out.toString().lines().filter(line -> line.startsWith("fig-")).toList();
    assertEquals(3, lines.size(), out.toString());
    for (String line : lines) {
      assertTrue(line.matches("fig-\\w+: (\\d+) of \\1 answers are the same to the byte"), line);
    }
  }

  @Test
  void aPageBesideTheArticlesIsAskedAgainToo() throws IOException {
    journal
        .write(
            "citations/journal.yml",
            "title: T\npages:\n  - title: About\n    file: pages/about.md\n")
        .write("pages/about.md", "---\ntitle: About\n---\n" + FIGURE.formatted("page", "conv1"));
    assertEquals(0, vitrine("build"), out.toString() + err);
    assertEquals(0, vitrine("reproduce", "about", "fig-page"), out.toString() + err);
    assertTrue(out.toString().contains("fig-page: 4 of 4 answers are the same"), out.toString());
  }

  @Test
  void oneThatWasTamperedWithIsTold() throws IOException {
    try (Stream<Path> answers =
        Files.list(journal.folder().resolve("articles/small/answers/answers"))) {
      for (Path answer : answers.toList()) {
        String text = Files.readString(answer);
        Files.writeString(answer, text.replaceFirst("\"value\":(\\d)\\.", "\"value\":9$1."));
      }
    }
    forgetTheCache();
    assertEquals(1, vitrine("reproduce", "small", "fig-third"));
    assertTrue(out.toString().contains("comes out otherwise"), out.toString());
    assertTrue(out.toString().contains("the answer "), out.toString());
  }

  @Test
  void anArticleOrAFigureThatIsNotThereIsWrongUse() {
    assertEquals(2, vitrine("reproduce", "smal"));
    assertTrue(err.toString().contains("did you mean small?"), err.toString());
    assertEquals(2, vitrine("reproduce", "small", "fig-lives"));
    assertTrue(err.toString().contains("did you mean fig-live?"), err.toString());
  }

  private void forgetTheCache() throws IOException {
    try (Stream<Path> files = Files.walk(journal.folder().resolve(".vitrine/lens"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private int vitrine(String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--journal=" + journal.folder()))
            .toArray(String[]::new);
    return Vitrine.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
