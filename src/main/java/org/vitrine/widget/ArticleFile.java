package org.vitrine.widget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of an article's folder, as an author names it. */
final class ArticleFile {
  private ArticleFile() {}

  /**
   * Finds one.
   *
   * @param article the article's folder
   * @param path from there
   * @return empty if there is no such file inside the folder
   */
  static Optional<Path> find(Path article, String path) {
    try {
      Path folder = article.toRealPath();
      Path file = folder.resolve(path).toRealPath();
      return Optional.of(file).filter(it -> it.startsWith(folder) && Files.isRegularFile(it));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // No such file, or a path that no file can have.
    }
  }
}
