package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;

/** The page for authors is an article in the dialect that it describes. */
class AuthoringGuideTest {
  @Test
  void theGuideIsReadWithoutADiagnostic() throws IOException {
    List<Diagnostic> told = new ArrayList<>();
    Path docs = Path.of("docs");
    ReadArticle read =
        ArticleReader.create(Path.of(""), new PlainTypesetter(), Citations.create())
            .read(docs, Files.readString(docs.resolve("authoring.md")), told::add);
    assertEquals(List.of(), told);
    Article guide = read.article().orElseThrow();
    assertEquals(2, guide.references().size());
    assertEquals(2, guide.notes().size());
    assertTrue(guide.body().stream().anyMatch(Block.Figure.class::isInstance));
  }
}
