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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.record.JournalIdentity;

class BeginningsTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void aNewJournalHasAnIdentityAndAnArticleWithALiveFigure() throws IOException {
    assertEquals(0, run("init", folder.resolve("mine").toString()));
    assertTrue(Files.exists(folder.resolve("mine/citations/journal.yml")));
    String article = Files.readString(folder.resolve("mine/articles/first-article/article.md"));
    assertTrue(article.contains("::: feature-visualization"), article);
  }

  @Test
  void aNewJournalHasAPageAboutItself() {
    run("init", folder.resolve("mine").toString());
    List<String> told = new ArrayList<>();
    JournalIdentity journal =
        JournalIdentity.read(folder.resolve("mine"), one -> told.add(one.toString())).orElseThrow();
    assertEquals(List.of(), told);
    assertEquals("About", journal.pages().getFirst().title());
    assertTrue(Files.exists(folder.resolve("mine").resolve(journal.pages().getFirst().file())));
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "years of work");
    assertEquals(2, run("init", folder.toString()));
    assertTrue(err.toString().contains("not an empty folder"), err.toString());
  }

  @Test
  void aNewArticleIsTitledByItsSlug() throws IOException {
    run("init", folder.resolve("mine").toString());
    assertEquals(0, run("new", "what-it-saw", "--journal", folder.resolve("mine").toString()));
    String article = Files.readString(folder.resolve("mine/articles/what-it-saw/article.md"));
    assertTrue(article.contains("title: \"What it saw\""), article);
  }

  @Test
  void anArticleThatIsThereIsNotOverwritten() {
    run("init", folder.resolve("mine").toString());
    assertEquals(2, run("new", "first-article", "--journal", folder.resolve("mine").toString()));
    assertTrue(err.toString().contains("is there already"), err.toString());
  }

  @Test
  void aSlugThatWouldNotDoInAnAddressIsWrongUsage() {
    assertEquals(2, run("new", "../../etc", "--journal", folder.toString()));
    assertTrue(err.toString().contains("found: ../../etc"), err.toString());
  }

  @Test
  void whereThereIsNoJournalItIsSaidWhatToDo() {
    assertEquals(2, run("new", "lost", "--journal", folder.toString()));
    assertTrue(err.toString().contains("vitrine init"), err.toString());
  }

  private int run(String... arguments) {
    return Vitrine.run(
        new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), arguments);
  }
}
