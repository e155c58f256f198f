package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;

/** Something that bears an article's name and is no file. */
class FilesThatAreNoneTest {
  @TempDir Path journal;

  @Test
  void anArticleThatIsAPipeIsToldAndNotWaitedFor() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(journal.resolve("articles/a"));
    String pipe = folder.resolve("article.md").toString();
    assumeTrue(new ProcessBuilder("mkfifo", pipe).start().waitFor() == 0);
    List<String> told = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> told(folder));
    assertEquals(
        List.of(
            "articles/a/article.md: error[unreadable-article]: the file cannot be read; it is no"
                + " regular file; an article is a folder that holds article.md"),
        told);
  }

  private List<String> told(Path folder) {
    List<Diagnostic> told = new ArrayList<>();
    ArticleReader.create(journal, new PlainTypesetter(), Citations.create())
        .read(folder, told::add);
    return told.stream().map(Diagnostic::toString).toList();
  }
}
