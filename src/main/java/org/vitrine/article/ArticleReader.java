package org.vitrine.article;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.script.Typesetter;

/**
 * Reads articles: Markdown, front matter and bibliography in, numbered and resolved articles out.
 * Thread-safe.
 *
 * <p>All of an article's diagnostics are given in one reading, in the order of its text. The same
 * files give the same article.
 */
public interface ArticleReader {

  /** The file in an article's folder that is the article. */
  String FILE = "article.md";

  /**
   * @param journal the journal's folder: diagnostics name files relative to it
   */
  static ArticleReader create(Path journal, Typesetter typesetter, Citations citations) {
    return new FolderReader(journal, typesetter, citations);
  }

  /**
   * Reads the article of a folder.
   *
   * @param folder its name is the article's slug
   */
  ReadArticle read(Path folder, Consumer<Diagnostic> report);

  /**
   * Reads a page that is no article, written in the same dialect.
   *
   * @param file its Markdown; its pictures and bibliography lie in the same folder
   * @param slug its name in addresses
   */
  ReadArticle readPage(Path file, String slug, Consumer<Diagnostic> report);

  /**
   * Reads an article whose text is not on disk, or not yet; its pictures and bibliography are.
   *
   * @param markdown what {@code article.md} would hold
   */
  ReadArticle read(Path folder, String markdown, Consumer<Diagnostic> report);

  /**
   * Reads a page whose text is not on disk.
   *
   * @param file where it would lie
   * @param slug its name in addresses
   * @param markdown what the file would hold
   */
  ReadArticle readPage(Path file, String slug, String markdown, Consumer<Diagnostic> report);
}
