package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;

/** The page for authors is written in the dialect that it describes. */
class AuthoringGuideTest {
  @Test
  void theGuideIsReadWithoutADiagnosticAndShowsEveryExampleInBothForms() {
    List<Diagnostic> told = new ArrayList<>();
    ReadArticle read =
        ArticleReader.create(Path.of(""), new PlainTypesetter(), Citations.create())
            .readPage(Path.of("docs/authoring.md"), "guide", told::add);
    assertEquals(List.of(), told);
    Article guide = read.article().orElseThrow();
    assertEquals(2, guide.references().size());
    assertEquals(2, guide.notes().size());
    List<Block.Division> examples =
        guide.body().stream()
            .filter(Block.Division.class::isInstance)
            .map(Block.Division.class::cast)
            .filter(division -> division.attributes().classes().contains("example"))
            .toList();
    assertTrue(examples.size() >= 9, () -> examples.size() + " examples");
    examples.forEach(
        example -> {
          assertTrue(example.children().get(0) instanceof Block.Code);
          assertTrue(example.children().get(1) instanceof Block.Division);
        });
  }
}
