package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.bibliography.CitedItem.Mode;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** Citations in the text and the list of references. */
class CitationsTest {
  private static final Locators ENGLISH = Locators.of("en");

  private static final String WORKS =
      """
      @article{olah, author={Olah, Chris and Mordvintsev, Alexander and Schubert, Ludwig},
        title={Feature Visualization}, journal={Distill}, year={2017}, doi={10.23915/distill.00007}}
      @inproceedings{zeiler, author={Zeiler, Matthew D and Fergus, Rob}, title={Visualizing},
        booktitle={ECCV}, year={2014}}
      @book{maaten, author={van der Maaten, Laurens}, title={Maps}, publisher={P}, year={2008}}
      @book{anon, title={Without an author}, publisher={P}, year={1999}}
      @article{smith1, author={Smith, Ann}, title={Alpha}, journal={J}, year={2020}}
      @article{smith2, author={Smith, Ann}, title={Beta}, journal={J}, year={2020}}
      """;

  @TempDir Path folder;
  private final List<List<CitedItem>> groups = new ArrayList<>();
  private final List<Diagnostic> told = new ArrayList<>();
  private final Citations citations = Citations.create();
  private String works = WORKS;
  private Formatted formatted;

  @Test
  void numbersFollowTheTextAndLinkToTheList() {
    cite(CitedItem.of("zeiler"));
    cite(CitedItem.of("olah"), CitedItem.of("zeiler"));
    format("ieee");
    thenTheGroupsAre("[1]", "[1], [2]");
    thenTheListIs("zeiler [1]", "olah [2]");
    assertEquals(
        "<a href=\"#ref-zeiler\">[1]</a>, <a href=\"#ref-olah\">[2]</a>",
        formatted.groupHtml().get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "ieee, forthcoming",
    "apa, (forthcoming)",
    "nature, forthcoming",
    "vancouver, forthcoming"
  })
  void aWorkThatIsNotOutYetSaysSoInEveryStyle(String style, String said) {
    works = "@article{a, author={Doe, Jane}, title={T}, journal={J}, year={forthcoming}}";
    cite(CitedItem.of("a"));
    format(style);
    String html = formatted.references().getFirst().html();
    assertEquals(2, html.toLowerCase(Locale.ROOT).split(Pattern.quote(said), -1).length, html);
  }

  @ParameterizedTest
  @CsvSource({"800, Author (800 C.E.)", "-350, Author (350 B.C.E.)", "1999?, Author (1999)"})
  void aYearOfLongAgoIsPrintedAsOne(String year, String said) {
    works = "@book{a, author={Author, An}, title={T}, publisher={P}, year={" + year + "}}";
    cite(textual("a"));
    format("apa");
    thenTheGroupsAre(said);
  }

  @Test
  void aPlaceInAWorkIsPrintedInTheStylesWords() {
    cite(
        CitedItem.of("olah", "see", ", pp. 3-5 and elsewhere", Mode.NORMAL, ENGLISH),
        CitedItem.of("zeiler"));
    cite(CitedItem.of("olah", "", ", chap. 2", Mode.NORMAL, ENGLISH));
    cite(CitedItem.of("olah", "", ", 33", Mode.NORMAL, ENGLISH));
    cite(CitedItem.of("olah", "", "{p. iv}", Mode.NORMAL, ENGLISH));
    cite(CitedItem.of("olah", "", ", eq. 4", Mode.NORMAL, ENGLISH));
    cite(CitedItem.of("olah", "", ", in passing", Mode.NORMAL, ENGLISH));
    format("ieee");
    thenTheGroupsAre(
        "see [1, pp. 3–5] and elsewhere, [2]",
        "[1, ch. 2]",
        "[1, p. 33]",
        "[1, p. iv]",
        "[1], eq. 4",
        "[1] in passing");
  }

  @ParameterizedTest
  @CsvSource({
    "de, 'S. 3-5', 'S. 3–5'",
    "de, 'S. 3 ff.', 'S. 3 ff.'",
    "de, Seiten 3 & 7, 'S. 3 & 7'",
    "de, S. 3, 'S. 3'",
    "de, 'Kap. 2', 'Kap. 2'",
    "de, 'Abschn. 4.1', 'Abschn. 4.1'",
    "de, 'p. 3', 'S. 3'",
    "de, 'Tab. 2', 'Tab. 2'",
    "de-AT, 'Bd. II', 'Bd. II'",
    "fr, 'p. 3', 'p. 3'",
    "fr, 'chap. 2', 'chap. 2'",
    "fr, 'éq. 4', 'éq. 4'",
    "es, 'pág. 3', 'p. 3'",
    "es, 'págs. 3-5', 'pp. 3–5'",
    "es, 'Cap. 2', 'cap. 2'",
    "ar, ص 3, ص 3",
    "en, 'S. 3', 'S. 3'",
    "de, So 3 Mal, So 3 Mal"
  })
  void aPlaceIsWrittenInTheArticlesLanguageOrInEnglish(
      String language, String place, String printed) {
    cite(CitedItem.of("olah", "", ", " + place, Mode.NORMAL, Locators.of(language)));
    format("apa", language);
    String text = Jsoup.parse(formatted.groupHtml().getFirst()).text();
    assertTrue(
        text.replace('\u00a0', ' ').replaceFirst("^.*20\\d\\d,? ?", "").equals(printed + ")"),
        text);
  }

  @Test
  void authorsStandInTheSentence() {
    cite(textual("olah"));
    cite(textual("zeiler"));
    cite(textual("maaten"));
    cite(textual("anon"));
    cite(CitedItem.of("olah", "", "[p. 3]", Mode.TEXTUAL, ENGLISH));
    format("ieee");
    thenTheGroupsAre(
        "Olah et al. [1]",
        "Zeiler and Fergus [2]",
        "van der Maaten [3]",
        "Without an author [4]",
        "Olah et al. [1, p. 3]");
  }

  @Test
  void authorDateStylesLeaveTheAuthorOutWhereItIsSaidAlready() {
    cite(CitedItem.of("olah"), CitedItem.of("zeiler"));
    cite(textual("olah"));
    cite(suppressed("zeiler"));
    cite(CitedItem.of("anon", "", "", Mode.SUPPRESS_AUTHOR, ENGLISH));
    format("apa");
    thenTheGroupsAre(
        "(Olah et al., 2017; Zeiler & Fergus, 2014)", "Olah et al. (2017)", "(2014)", "(1999)");
    assertEquals("Olah et al. (<a href=\"#ref-olah\">2017</a>)", formatted.groupHtml().get(1));
  }

  @Test
  void worksThatReadAlikeAreToldApartByALetter() {
    cite(CitedItem.of("smith2"));
    cite(CitedItem.of("smith1"), CitedItem.of("olah"));
    format("apa");
    thenTheGroupsAre("(Smith, 2020b)", "(Olah et al., 2017; Smith, 2020a)");
    thenTheListIs("olah ", "smith1 ", "smith2 ");
    assertTrue(formatted.references().get(1).html().contains("2020a"));
  }

  @Test
  void aSuperscriptStyleStaysOne() {
    cite(CitedItem.of("olah"), CitedItem.of("zeiler"));
    cite(textual("olah"));
    format("nature");
    assertEquals(
        "<sup><a href=\"#ref-olah\">1</a>,<a href=\"#ref-zeiler\">2</a></sup>",
        formatted.groupHtml().getFirst());
    assertEquals(
        "Olah et al.<sup><a href=\"#ref-olah\">1</a></sup>", formatted.groupHtml().getLast());
  }

  @Test
  void aNoteStylePrintsTheReferenceWithoutLinksInItsLink() {
    cite(CitedItem.of("olah"));
    format("chicago-notes-bibliography");
    assertEquals(1, Jsoup.parse(formatted.groupHtml().getFirst()).select("a").size());
    assertTrue(formatted.groupHtml().getFirst().contains("“Feature Visualization,”"));
  }

  @Test
  void theWordsAreInTheArticlesLanguage() {
    cite(textual("zeiler"));
    formatted = citations.format(bibliography(), CitationStyle.standard(), "de", groups);
    thenTheGroupsAre("Zeiler und Fergus [1]");
  }

  @Test
  void anUnknownLanguageIsEnglish() {
    cite(textual("zeiler"));
    formatted = citations.format(bibliography(), CitationStyle.standard(), "tlh", groups);
    thenTheGroupsAre("Zeiler and Fergus [1]");
  }

  @Test
  void aReferenceHasTheLinksOfItsEntry() {
    works = "@misc{a, title={A}, eprint={1312.6034}, doi={10.1000/A(b)}, url={https://x.org/y}}";
    cite(CitedItem.of("a"));
    format("ieee");
    Reference reference = formatted.references().getFirst();
    assertEquals("10.1000/a(b)", reference.doi().orElseThrow());
    assertEquals("1312.6034", reference.arxiv().orElseThrow());
    assertEquals("https://x.org/y", reference.url().orElseThrow());
    assertEquals("https://arxiv.org/pdf/1312.6034", reference.pdf().orElseThrow());
    assertEquals("ref-a", reference.anchor());
  }

  @Test
  void aKeyThatIsNotThereIsTheCallersMistake() {
    cite(CitedItem.of("nobody"));
    assertThrows(IllegalArgumentException.class, () -> format("ieee"));
  }

  @Test
  void anEmptyGroupIsNoText() {
    groups.add(List.of());
    format("ieee");
    thenTheGroupsAre("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ieee", "apa", "nature", "chicago-notes-bibliography"})
  void noFieldCanRunAnything(String style) {
    String attack = "<script>x()</script><img src=x onerror=x()><a href=\"javascript:x()\">y</a>";
    StringBuilder fields = new StringBuilder();
    for (String field :
        List.of(
            "title",
            "author",
            "editor",
            "journal",
            "volume",
            "number",
            "pages",
            "publisher",
            "address",
            "note",
            "month",
            "series",
            "edition",
            "doi",
            "url",
            "eprint",
            "pdf",
            "howpublished",
            "language",
            "abstract",
            "year",
            "isbn",
            "version")) {
      fields.append(field).append(" = {").append(attack).append(" \\url{javascript:x()}},\n");
    }
    works = "@article{k<b onclick>, " + fields + "}\n@book{b\"x, " + fields + "}";
    cite(CitedItem.of("k<b onclick>", attack, attack, Mode.NORMAL, ENGLISH));
    cite(new CitedItem("b\"x", attack, new Locator("page", attack, attack), attack, Mode.TEXTUAL));
    format(style);
    for (String html : allHtml()) {
      Element body = Jsoup.parseBodyFragment(html).body();
      assertEquals(List.of(), body.select("script, img, [onerror], [onclick], [style]"), html);
      body.select("a")
          .forEach(link -> assertTrue(link.attr("href").matches("(#|https?://).*"), html));
    }
    assertTrue(String.join("", allHtml()).contains("&lt;script&gt;"), "the attack is in the text");
  }

  @Test
  void namesThatAreLeftOutAreOthersInNoStyle() {
    works =
        """
        @misc{open, author={Elhage, Nelson and Hume, Tristan and others}, title={Toys}, year={2022}}
        @misc{one, author={Olah, Chris and others}, title={Features}, year={2017}}
        """;
    for (String style : List.of("ieee", "apa", "vancouver", "chicago-author-date")) {
      groups.clear();
      cite(CitedItem.of("open"), textual("one"));
      cite(textual("one"));
      format(style);
      for (String html : allHtml()) {
        assertFalse(html.contains("others"), style + ": " + html);
      }
      assertTrue(formatted.references().getFirst().html().contains("et al."), style);
      assertTrue(formatted.groupHtml().get(1).contains("Olah et al."), style);
    }
    format("ieee");
    assertTrue(
        formatted.references().getFirst().html().startsWith("N. Elhage, T. Hume, et al., “Toys"),
        formatted.references().getFirst().html());
  }

  private static CitedItem textual(String key) {
    return CitedItem.of(key, "", "", Mode.TEXTUAL, ENGLISH);
  }

  private static CitedItem suppressed(String key) {
    return CitedItem.of(key, "", "", Mode.SUPPRESS_AUTHOR, ENGLISH);
  }

  private void cite(CitedItem... group) {
    groups.add(List.of(group));
  }

  private Bibliography bibliography() {
    return Bibliography.read("r.bib", works.getBytes(StandardCharsets.UTF_8), told::add);
  }

  private CitationStyle style(String name) {
    return CitationStyle.find(name, folder, new Position("a.md", 5, 6), told::add);
  }

  private void format(String style) {
    format(style, "en");
  }

  private void format(String style, String language) {
    Bibliography read = bibliography();
    told.clear();
    formatted = citations.format(read, style(style), language, groups);
  }

  private void thenTheGroupsAre(String... texts) {
    assertEquals(
        List.of(texts),
        formatted.groupHtml().stream().map(html -> Jsoup.parse(html).text()).toList());
  }

  private void thenTheListIs(String... keysWithLabels) {
    assertEquals(
        List.of(keysWithLabels),
        formatted.references().stream().map(r -> r.key() + " " + r.label()).toList());
  }

  private List<String> allHtml() {
    return Stream.concat(
            formatted.groupHtml().stream(), formatted.references().stream().map(Reference::html))
        .toList();
  }
}
