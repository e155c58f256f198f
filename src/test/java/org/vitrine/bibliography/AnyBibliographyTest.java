package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a field, it is read and printed, and the entries beside it are there. */
class AnyBibliographyTest {
  private static final String SOUND = "@misc{sound, title={Sound}}\n";

  private static final Locators ENGLISH = Locators.of("en");

  private static final List<String> FIELDS =
      List.of(
          "author",
          "editor",
          "title",
          "subtitle",
          "year",
          "date",
          "month",
          "pages",
          "doi",
          "url",
          "eprint",
          "volume",
          "number",
          "edition",
          "crossref",
          "howpublished",
          "note",
          "journal",
          "type",
          "langid",
          "urldate",
          "eid",
          "pubstate",
          "archiveprefix");

  private static final List<String> PIECES =
      List.of(
          " and ",
          "and",
          " AND ",
          "others",
          ",",
          ", ",
          " ",
          "\n",
          "~",
          "{",
          "}",
          "{}",
          "\\",
          "\\'",
          "\\\"{u}",
          "\\url{",
          "$",
          "$x^2$",
          "_",
          "^",
          "-",
          "--",
          "–",
          "=",
          "family=",
          "#",
          "%",
          "\"",
          "@",
          "(",
          ")",
          ":",
          "/",
          ".",
          "10.1000/",
          "https://",
          "http://[",
          "javascript:",
          "arXiv:",
          "abs/",
          "1312.6034",
          "0",
          "5-3",
          "2017",
          "2017-13-99",
          "99999999999",
          "jun",
          "von",
          "A",
          "B.",
          "İ",
          "ß",
          "ﬁ",
          "𝔘",
          "\ud800",
          "\u0000",
          "\ue000",
          "\u202e",
          "<b>",
          "&amp;",
          "]]>");

  @Provide
  Arbitrary<String> field() {
    return Arbitraries.of(FIELDS);
  }

  @Provide
  Arbitrary<String> value() {
    return Arbitraries.of(PIECES).list().ofMaxSize(9).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 5_000)
  void aFieldOfAnyTextLosesNoEntry(
      @ForAll("field") String one,
      @ForAll("value") String first,
      @ForAll("field") String other,
      @ForAll("value") String second) {
    String entry =
        "@article{a,\n %s = {%s},\n %s = \"%s\"\n}\n".formatted(one, first, other, second);
    assertTrue(read(SOUND + entry).contains("sound"), entry);
  }

  @Property(tries = 5_000)
  void aFileOfAnyTextIsRead(@ForAll("value") String text) {
    assertTrue(read(SOUND + "@" + text + "\n\n" + "@misc{" + text).contains("sound"), text);
  }

  @Property(tries = 300)
  void whatWasReadIsPrinted(@ForAll("field") String field, @ForAll("value") String value) {
    String entry = "@article{a, %s = {%s}, title = {A}}\n".formatted(field, value);
    Bibliography read = read(entry);
    for (String key : read.keys()) {
      List<List<CitedItem>> groups =
          List.of(List.of(CitedItem.of(key, "", "p. " + value, CitedItem.Mode.NORMAL, ENGLISH)));
      Formatted formatted = Citations.create().format(read, CitationStyle.standard(), "en", groups);
      assertEquals(1, formatted.references().size(), entry);
    }
  }

  private static Bibliography read(String text) {
    return Bibliography.read("r.bib", text.getBytes(StandardCharsets.UTF_8), diagnostic -> {});
  }
}
