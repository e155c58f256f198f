package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** Where a style comes from, and what is refused. */
class CitationStyleTest {
  private static final String WORK =
      "@article{olah, author={Olah, Chris}, title={Feature}, journal={Distill}, year={2017}}";

  @TempDir Path folder;
  private final List<Diagnostic> told = new ArrayList<>();

  @Test
  void anUnknownStyleIsToldAndTheDefaultTaken() {
    assertEquals("[1]", cited("natur"));
    assertEquals(
        "a.md:5:6: error[unknown-style]: there is no citation style of this name;"
            + " found natur; did you mean nature?",
        told.getFirst().toString());
  }

  @Test
  void aStyleMayLieInTheArticlesFolder() throws IOException {
    String own =
        CitationStyle.standard()
            .xml()
            .replace("prefix=\"[\" suffix=\"]\"", "prefix=\"{\" suffix=\"}\"");
    Files.writeString(folder.resolve("own.csl"), own);
    assertEquals("{1}", cited("own.csl"));
    assertEquals(List.of(), told);
  }

  @Test
  void aDependentStyleIsTheOneItNames() {
    CitationStyle style = style("nature-communications");
    assertEquals(style("nature").xml(), style.xml());
    assertEquals(CitationStyle.Form.NUMERIC, style.form());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style><macro name='a'><text macro='a'/></macro><citation><text macro='a'/></citation>"
            + "<bibliography/></style>",
        "<!DOCTYPE style [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><style><bibliography/>&a;</style>",
        "<style><bibliography/>",
        "<html/>",
        "<style/>",
        ""
      })
  void aBrokenStyleIsToldAndNeverRun(String xml) throws IOException {
    Files.writeString(folder.resolve("own.csl"), xml);
    style("own.csl");
    assertEquals("broken-style", told.getFirst().code());
    assertFalse(told.getFirst().found().isEmpty());
  }

  @Test
  void aStyleOutsideTheFolderIsNotRead() throws IOException {
    Files.writeString(folder.resolve("own.csl"), CitationStyle.standard().xml());
    Path inner = Files.createDirectory(folder.resolve("inner"));
    CitationStyle.find("../own.csl", inner, new Position("a.md", 5, 6), told::add);
    assertEquals("unknown-style", told.getFirst().code());
  }

  /** A citation of one work. */
  private String cited(String style) {
    Bibliography works =
        Bibliography.read("r.bib", WORK.getBytes(StandardCharsets.UTF_8), told::add);
    return Jsoup.parse(
            Citations.create()
                .format(works, style(style), "en", List.of(List.of(CitedItem.of("olah"))))
                .groupHtml()
                .getFirst())
        .text();
  }

  private CitationStyle style(String name) {
    return CitationStyle.find(name, folder, new Position("a.md", 5, 6), told::add);
  }
}
