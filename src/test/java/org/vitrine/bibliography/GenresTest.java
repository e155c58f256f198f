package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.diagnostic.Diagnostic;

/** What a reference calls a thesis or a report that does not say itself what it is. */
class GenresTest {
  private final List<Diagnostic> told = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "en, @phdthesis, PhD thesis",
    "de, @phdthesis, Dissertation",
    "de-CH, @mastersthesis, Masterarbeit",
    "fr, @techreport, rapport technique",
    "es, @phdthesis, tesis doctoral",
    "tlh, @techreport, Technical Report"
  })
  void theKindOfAWorkIsInTheLanguageOfTheArticle(String language, String entry, String words) {
    String reference = reference(language, entry + "{a, %s}");
    assertTrue(reference.contains(words), reference);
  }

  @ParameterizedTest
  @CsvSource({
    "@phdthesis, Doctoral dissertation, Doctoral dissertation",
    "@thesis, mathesis, Masterarbeit"
  })
  void itsOwnFieldGoesBeforeTheKind(String entry, String type, String words) {
    String reference = reference("de", entry + "{a, type={" + type + "}, %s}");
    assertTrue(reference.contains(words), reference);
  }

  private String reference(String language, String entry) {
    String work = "author={Olah, Chris}, title={Circuits}, school={Toronto}, year={2020}";
    byte[] file = entry.formatted(work).getBytes(StandardCharsets.UTF_8);
    Bibliography works = Bibliography.read("r.bib", file, told::add);
    List<List<CitedItem>> groups = List.of(List.of(CitedItem.of("a")));
    return Citations.create()
        .format(works, CitationStyle.standard(), language, groups)
        .references()
        .getFirst()
        .html();
  }
}
