package org.vitrine.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vitrine.Golden;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;

/** Each folder is an article; {@code expected.txt} holds what its author is told and what it is. */
class GoldenArticlesTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/vitrine/article/golden");

  @TestFactory
  Stream<DynamicTest> anArticleIsReadAsWritten() throws IOException {
    ArticleReader reader = ArticleReader.create(FOLDER, new PlainTypesetter(), Citations.create());
    List<Path> folders;
    try (Stream<Path> found = Files.list(FOLDER)) {
      folders = found.filter(Files::isDirectory).sorted().toList();
    }
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(), () -> check(reader, folder)));
  }

  private static void check(ArticleReader reader, Path folder) throws IOException {
    List<Diagnostic> told = new ArrayList<>();
    ReadArticle read = reader.read(folder, told::add);
    StringBuilder text = new StringBuilder();
    told.forEach(diagnostic -> text.append(diagnostic).append('\n'));
    read.article()
        .ifPresent(
            article -> {
              if (!told.isEmpty()) {
                text.append('\n');
              }
              text.append(RecordTree.of(article));
            });
    Golden.check(folder.resolve("expected.txt"), text.toString());
  }
}
