package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article's bibliography and its style lie in its folder, wherever a link there leads. */
class FilesOutsideTest {
  private static final String ENTRY = "@misc{k, title = {T}, year = 2020}\n";

  @TempDir Path journal;
  @TempDir Path outside;
  private WrittenArticle article;
  private Path folder;

  @BeforeEach
  void makeLinks() throws IOException {
    article = new WrittenArticle(journal).with("own.bib", ENTRY.getBytes(StandardCharsets.UTF_8));
    folder = journal.resolve("articles/an-article");
    Files.writeString(outside.resolve("o.bib"), ENTRY);
    Files.writeString(outside.resolve("o.csl"), "<style/>");
    Files.createSymbolicLink(folder.resolve("out"), outside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bibliography: out/o.bib", "bibliography: [own.bib, out/o.bib]", "csl: out/o.csl"})
  void whatALinkLeadsToOutsideIsNotRead(String line) {
    assertEquals(List.of("outside-folder"), codes(line));
  }

  @Test
  void theUsualBibliographyIsNotReadThroughALinkEither() throws IOException {
    Files.createSymbolicLink(folder.resolve("references.bib"), outside.resolve("o.bib"));
    assertEquals(List.of("outside-folder"), codes("draft: true"));
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("references.bib"), folder.resolve("own.bib"));
    assertEquals(List.of(), codes("draft: true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csl: ieee",
        "csl: 'https://www.zotero.org/styles/nature'",
        "bibliography: own.bib"
      })
  void whatLiesInsideOrInTheLibraryIsGood(String line) {
    assertEquals(List.of(), codes(line));
  }

  private List<String> codes(String line) {
    return article.told("---\ntitle: T\n" + line + "\n---\n\n[@k]\n").stream()
        .map(told -> told.code())
        .filter(code -> !code.equals("no-bibliography"))
        .toList();
  }
}
