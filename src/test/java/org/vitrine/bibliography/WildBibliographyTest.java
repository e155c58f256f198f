package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** Forty entries as they are found in the wild, read whole and printed: golden files. */
class WildBibliographyTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/vitrine/bibliography");

  @ParameterizedTest
  @ValueSource(strings = {"ieee", "apa"})
  void whatIsFoundInTheWildIsPrintedAsItShouldBe(String style) throws IOException {
    List<String> lines = new ArrayList<>();
    Bibliography wild =
        Bibliography.read("wild.bib", wild(), diagnostic -> lines.add(diagnostic.toString()));
    wild.keys().stream()
        .flatMap(key -> wild.entry(key).orElseThrow().flaws().stream())
        .forEach(flaw -> lines.add(flaw.toString()));
    lines.add("");
    List<List<CitedItem>> groups =
        wild.keys().stream().map(key -> List.of(CitedItem.of(key))).toList();
    Formatted formatted = Citations.create().format(wild, style(style, lines), "en-GB", groups);
    for (Reference reference : formatted.references()) {
      lines.add(reference.key() + " " + reference.label());
      lines.add("  " + reference.html());
      reference.doi().ifPresent(doi -> lines.add("  doi " + doi));
      reference.arxiv().ifPresent(arxiv -> lines.add("  arxiv " + arxiv));
      reference.url().ifPresent(url -> lines.add("  url " + url));
      reference.pdf().ifPresent(pdf -> lines.add("  pdf " + pdf));
    }
    thenTheGoldenFileIs("wild." + style + ".txt", String.join("\n", lines) + "\n");
  }

  private static CitationStyle style(String name, List<String> lines) {
    return CitationStyle.find(
        name, GOLDEN, Position.of("x"), (Diagnostic told) -> lines.add(told.toString()));
  }

  private static byte[] wild() throws IOException {
    try (InputStream in = WildBibliographyTest.class.getResourceAsStream("wild.bib")) {
      return in.readAllBytes();
    }
  }

  private static void thenTheGoldenFileIs(String name, String actual) throws IOException {
    Path golden = GOLDEN.resolve(name);
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (!expected.equals(actual)) {
      Files.write(GOLDEN.resolve(name + "-changed"), actual.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(expected, actual);
  }
}
