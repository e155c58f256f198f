package org.vitrine.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;

/** An article in a folder of its own, and what its author is told of it. */
final class WrittenArticle {
  static final String HEAD = "---\ntitle: T\n---\n\n";

  private final Path folder;
  private final ArticleReader reader;

  WrittenArticle(Path journal) {
    folder = journal.resolve("articles/an-article");
    reader = ArticleReader.create(journal, new PlainTypesetter(), Citations.create());
  }

  WrittenArticle with(String file, byte[] content) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.write(folder.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article that is no more than a body. */
  ReadArticle body(String text) {
    return reader.read(folder, HEAD + text, told -> {});
  }

  /** Place in the body (its first line is 1) and code of all that is told. */
  List<String> problems(String body) {
    return told(HEAD + body).stream()
        .map(
            each -> each.position().line() - 4 + ":" + each.position().column() + " " + each.code())
        .toList();
  }

  List<Diagnostic> told(String text) {
    List<Diagnostic> told = new ArrayList<>();
    reader.read(folder, text, told::add);
    return told;
  }
}
