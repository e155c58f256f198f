package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.bibliography.CitedItem.Mode;
import org.vitrine.diagnostic.Position;

/** What was formatted once: on the disk, in the processor, and by many threads at once. */
class KeptCitationsTest {
  private static final List<String> STYLES =
      List.of("ieee", "apa", "nature", "chicago-notes-bibliography");

  private static final List<List<CitedItem>> TWO =
      List.of(List.of(CitedItem.of("olah"), CitedItem.of("zeiler")));

  private static final Bibliography WORKS =
      Bibliography.read(
          "r.bib",
          """
          @article{olah, author={Olah, Chris and Schubert, Ludwig}, title={Features},
            journal={Distill}, year={2017}, doi={10.23915/distill.00007}}
          @inproceedings{zeiler, author={Zeiler, Matthew D and Fergus, Rob}, title={Visualizing},
            booktitle={ECCV}, year={2014}}
          @book{anon, title={Without an author}, publisher={P}, year={1999}}
          @article{smith1, author={Smith, Ann}, title={Alpha}, journal={J}, year={2020}}
          @article{smith2, author={Smith, Ann}, title={Beta}, journal={J}, year={2020}}
          """
              .getBytes(StandardCharsets.UTF_8),
          told -> {});

  @TempDir Path folder;

  @Test
  void whatWasFormattedIsKeptAndTheProcessorNotStartedAgain() throws IOException {
    Formatted first = kept(style("ieee"));
    CitationStyle changed =
        new CitationStyle("x", CitationStyle.Form.NUMERIC, CitationStyle.standard().xml());
    assertEquals(first, kept(changed));
    assertEquals(1, keptFiles().size());
    kept(style("apa"));
    assertEquals(2, keptFiles().size());
  }

  @Test
  void aKeptTextThatWasDamagedIsMadeAgain() throws IOException {
    Formatted first = kept(style("ieee"));
    Files.writeString(keptFiles().getFirst(), "rubbish");
    assertEquals(first, kept(style("ieee")));
  }

  @Test
  void whatWasFormattedBeforeLeavesNoTrace() {
    List<List<CitedItem>> first = List.of(List.of(textual("olah"), CitedItem.of("zeiler")));
    List<List<CitedItem>> second = List.of(List.of(suppressed("smith2")), List.of(textual("olah")));
    Citations citations = Citations.create();
    for (String name : STYLES) {
      Formatted alone = Citations.create().format(WORKS, style(name), "en", second);
      citations.format(WORKS, style(name), "de", second);
      citations.format(WORKS, style(name), "en", first);
      assertEquals(alone, citations.format(WORKS, style(name), "en", second), name);
    }
  }

  @Test
  void manyThreadsFormatAsOneDoes() {
    Citations citations = Citations.create();
    assertEquals(everyPair(citations, true), everyPair(citations, false));
  }

  private List<Formatted> everyPair(Citations citations, boolean inTurn) {
    List<String> keys = List.of("olah", "zeiler", "anon", "smith1", "smith2");
    Stream<List<CitedItem>> pairs =
        keys.stream()
            .flatMap(a -> keys.stream().map(b -> List.of(textual(a), CitedItem.of(b))))
            .toList()
            .parallelStream();
    return (inTurn ? pairs.sequential() : pairs)
        .map(pair -> citations.format(WORKS, style("apa"), "en", List.of(pair)))
        .toList();
  }

  private Formatted kept(CitationStyle style) {
    return Citations.cachedIn(folder).format(WORKS, style, "en", TWO);
  }

  private List<Path> keptFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static CitedItem textual(String key) {
    return CitedItem.of(key, "", "", Mode.TEXTUAL, Locators.of("en"));
  }

  private static CitedItem suppressed(String key) {
    return CitedItem.of(key, "", "", Mode.SUPPRESS_AUTHOR, Locators.of("en"));
  }

  private CitationStyle style(String name) {
    return CitationStyle.find(name, folder, new Position("a.md", 5, 6), told -> {});
  }
}
