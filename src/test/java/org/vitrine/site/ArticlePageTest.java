package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePageTest {
  @TempDir Path temporary;

  @Test
  void noSpaceComesBetweenAWordAndWhatStandsBesideIt() {
    PrintedArticle page =
        given("A *b*, **c**; `d`. ~~e~~! x^2^, H~2~O (*f*)[g](https://example.org).");
    assertEquals(
        "A <em>b</em>, <strong>c</strong>; <code>d</code>. <s>e</s>! x<sup>2</sup>,"
            + " H<sub>2</sub>O (<em>f</em>)<a href=\"https://example.org\">g</a>.",
        page.paragraph());
  }

  @Test
  void aCitationLeadsToItsReferenceAndTheReferenceBack() {
    PrintedArticle page = given("Seen before [@olah2017; @erhan2009], and again [@olah2017].");
    Element citation = page.first(".citation");
    assertEquals("references", citation.attr("data-card"));
    assertEquals(List.of("#ref-olah2017", "#ref-erhan2009"), citation.select("a").eachAttr("href"));
    Element reference = page.first("#ref-olah2017");
    assertEquals(List.of("#citation-1", "#citation-2"), reference.select(".back").eachAttr("href"));
    assertEquals("[1]", reference.selectFirst(".reference-label").text());
    assertTrue(reference.html().contains("https://doi.org/10.23915/distill.00007"));
  }

  @Test
  void aNoteIsReachedFromItsMarkAndLeadsBack() {
    PrintedArticle page = given("A claim.^[A doubt.] Another.[^n]\n\n[^n]: A second doubt.");
    assertEquals("#note-1", page.first("#note-mark-1").attr("href"));
    assertEquals("#note-mark-2", page.first("#note-2 .back").attr("href"));
    assertTrue(page.first("#note-1").text().startsWith("A doubt."));
  }

  @Test
  void aFigureIsNamedAndItsNameIsALinkToIt() {
    PrintedArticle page =
        given("![What it *sees*.](a%20picture.png){#fig-a alt=\"Stripes\"}\n\nSee @fig-a.");
    assertEquals("Figure 1: What it sees.", page.first("#fig-a figcaption").text());
    assertEquals("#fig-a", page.first(".caption-label").attr("href"));
    assertEquals("#fig-a", page.first("a.reference").attr("href"));
    Element picture = page.first("#fig-a img");
    assertEquals("a%20picture.png", picture.attr("src"));
    assertEquals(
        "60 40 Stripes",
        picture.attr("width") + " " + picture.attr("height") + " " + picture.attr("alt"));
  }

  @Test
  void aFigureWiderThanTheTextStandsInABandOfItsOwn() {
    PrintedArticle page =
        given(
            "One.\n\n![W.](a%20picture.png){.l-page alt=\"w\"}\n\nTwo.\n\n![G.](a%20picture.png){.l-gutter alt=\"g\"}\n\nThree.");
    assertEquals(2, page.all(".article > .band").size());
    assertEquals(1, page.all(".article > figure.l-page").size());
    assertEquals(1, page.all(".band > figure.l-gutter").size());
  }

  @Test
  void aSectionsLinkToItselfSaysWhichSectionItLeadsTo() {
    PrintedArticle page = given("# What is *seen* & how^[Or not.]\n\nText.\n\n## Where\n\nText.");
    assertEquals(
        List.of("Link to section: What is seen & how", "Link to section: Where"),
        page.all(".article .anchor").stream().map(anchor -> anchor.attr("aria-label")).toList());
  }

  @Test
  void theContentsListSectionsAndTheirSubsections() {
    PrintedArticle page = given("# One *and*\n\n## Half\n\n### Quarter\n\n# Two\n");
    assertEquals(
        List.of("One and", "Half", "Two"),
        page.all(".contents a").stream().map(Element::text).toList());
    page.all(".contents a").forEach(link -> page.first(link.attr("href")));
  }

  @Test
  void anEquationHasItsNumberBesideItAndTheStyleOfFormulasIsLoaded() {
    PrintedArticle page = given("$$\na = b\n$$ {#eq-a}\n\nBy @eq-a.");
    assertEquals("(1)", page.first("#eq-a .equation-number").text());
    assertTrue(page.html().contains("katex/katex.css"));
    assertFalse(given(temporary.resolve("plain"), "No formula.").html().contains("katex.css"));
  }

  @Test
  void whatCastsDoubtOnAnArticleStandsAtItsHead() {
    PrintedArticle page =
        PrintedArticle.given(
            temporary,
            """
            title: A title
            updates:
              - date: 2026-05-01
                type: retraction
                text: The *figures* were of **another** network.
              - date: 2026-04-01
                type: correction
                text: A typing error.""",
            "Text.");
    assertEquals(1, page.all(".title-block .notice").size());
    assertTrue(page.first(".notice").text().startsWith("Retracted, 1 May 2026."));
    assertEquals("figures", page.first(".notice em").text());
    assertEquals(2, page.all("[aria-labelledby=updates] p").size());
    assertEquals("another", page.all("[aria-labelledby=updates] strong").get(1).text());
  }

  @Test
  void withoutADoiThePageSaysSo() {
    assertEquals("No DOI yet", given("Text.").first(".byline-doi dd").text());
  }

  @Test
  void aPageInArabicRunsFromTheRight() {
    PrintedArticle page = PrintedArticle.given(temporary, "title: عنوان\nlang: ar", "نص.");
    assertEquals("rtl", page.first("html").attr("dir"));
    assertEquals("ar", page.first("html").attr("lang"));
  }

  @Test
  void thePagesOwnWordsAreTheArticlesLanguages() {
    PrintedArticle page =
        PrintedArticle.given(
            temporary,
            "title: T\nlang: de\ndate: 2026-03-01",
            """
            # Eins {#sec-a}

            Siehe [@sec-a; @sec-b].^[Eine Anmerkung.]

            # Zwei {#sec-b}

            ::: {.callout-warning}
            Text.
            :::
            """);
    assertEquals("Inhalt", page.first(".contents summary").text());
    assertEquals("1. März 2026", page.first(".byline-dates time").text());
    assertEquals("Anmerkungen", page.first("#notes").text());
    assertEquals("Warnung", page.first(".callout-title").text());
    assertEquals("Zurück zum Text", page.first(".notes .back").attr("aria-label"));
    assertTrue(page.first("p:has(.reference)").text().startsWith("Siehe „Eins“ und „Zwei“."));
  }

  @Test
  void anArabicPageSpeaksArabic() {
    PrintedArticle page =
        PrintedArticle.given(temporary, "title: عنوان\nlang: ar", "# أ\n\nنص^[ملاحظة].");
    assertEquals("المحتويات", page.first(".contents summary").text());
    assertEquals("الملاحظات", page.first("#notes").text());
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhereAndNoIdIsTwice() {
    PrintedArticle page =
        given(
            """
            # Section {#sec-a}

            Text [@olah2017] and @sec-a, @tbl-a.^[Note [@erhan2009].] Again [@olah2017].

            | A | B |
            |---|--:|
            | 1 | 2 |

            : Caption. {#tbl-a}
            """);
    Set<String> ids = page.all("[id]").stream().map(Element::id).collect(Collectors.toSet());
    assertEquals(ids.size(), page.all("[id]").size());
    page.all("a[href^='#']")
        .forEach(
            link -> assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml()));
  }

  @Test
  void nothingInThePageIsScriptOrStyleOfItsOwn() {
    PrintedArticle page = given("Text with $x^2$ and [@olah2017].\n\n```js\nalert(1)\n```");
    assertEquals(
        0,
        page.all("script:not([src]):not([type=application/ld+json]):not([type=application/json])")
            .size());
    assertEquals(0, page.all("style").size());
    assertEquals(
        0,
        page.all("*").stream()
            .flatMap(element -> element.attributes().asList().stream())
            .filter(attribute -> attribute.getKey().startsWith("on"))
            .count());
  }

  @Test
  void anExampleIsShownAsWrittenAndBelowAsItComesOut() {
    PrintedArticle page = given("::: {.example}\n*Emphasis* and [@olah2017].\n:::");
    assertEquals(
        "*Emphasis* and [@olah2017].", page.first(".example > pre.code").wholeText().strip());
    assertEquals("Emphasis", page.first(".example > .example-shown em").text());
    assertEquals(1, page.all(".references li").size());
  }

  @Test
  void aCalloutBearsItsTitleElseTheNameOfItsKind() {
    PrintedArticle page =
        given("::: {.callout-tip}\n## So\nText.\n:::\n\n::: {.callout-note}\nA.\n:::");
    assertEquals("So", page.first(".callout-tip > .callout-title").text());
    assertEquals("Note", page.first(".callout-note > .callout-title").text());
  }

  @Test
  void wordsOfAPictureStandBelowItAndTheFiguresNumberBelowAll() {
    PrintedArticle page =
        given(
            "![Left.](<a picture.png>){#fig-pair alt=\"A\"} ![Right.](<a picture.png>){alt=\"B\"}\n\nSee @fig-pair.");
    assertEquals(
        List.of("Left.", "Right."),
        page.all(".picture > figcaption").stream().map(Element::text).toList());
    assertEquals(2, page.all("#fig-pair .picture > img").size());
    assertEquals("Figure 1", page.first("#fig-pair > figcaption").text());
  }

  @Test
  void aPictureWithANameIsAPartThatCanBeReferredTo() {
    PrintedArticle page =
        given(
            """
            ::: {#fig-pair layout-ncol=2}
            ![Left.](<a picture.png>){#fig-left alt="A"} ![](<a picture.png>){#fig-right alt="B"}

            Both.
            :::

            See @fig-right.
            """);
    assertEquals(
        List.of("(a) Left.", "(b)", "Figure 1: Both."),
        page.all("figcaption").stream().map(Element::text).toList());
    assertEquals("#fig-left", page.first("#fig-left .caption-label").attr("href"));
    assertEquals("B", page.first("#fig-pair figure#fig-right > img").attr("alt"));
    Element reference = page.first("a.reference");
    assertEquals("#fig-right", reference.attr("href"));
    assertEquals("figure", reference.attr("data-card"));
    assertEquals("Figure 1b", reference.text());
    assertEquals("--columns:2", page.first(".pictures").attr("style"));
  }

  @Test
  void aNumberedFigureShowsItsNumberWhateverItsCaption() {
    PrintedArticle page =
        given(
            """
            ![](<a picture.png>){#fig-a alt="A"}

            ::: {#fig-b lang=de}
            ![B](<a picture.png>)

            - One
            :::

            ![](<a picture.png>){alt="C"}
            """);
    assertEquals("Figure 1", page.first("#fig-a figcaption").text());
    assertEquals("Figure 2", page.first("#fig-b figcaption > p:first-child").text());
    assertEquals("de", page.first("#fig-b").attr("lang"));
    assertEquals(2, page.all("figcaption").size());
  }

  @Test
  void anAsideHasItsName() {
    PrintedArticle page = given("::: {.aside #note}\nBy the way.\n:::\n\n[There](#note).");
    assertEquals("By the way.", page.first("aside#note").text());
  }

  @Test
  void aPictureOfFewPixelsIsNotBlownUp() {
    PrintedArticle page = given("![Wide.](<a picture.png>){.l-page alt=\"A\"}");
    assertEquals("--most:240px", page.first(".pictures img").attr("style"));
  }

  @Test
  void theWayBackStandsBehindTheLastWordsOfANote() {
    PrintedArticle page = given("Text[^n].\n\n[^n]: One.\n\n    Two.\n");
    assertEquals(
        List.of("One.", "Two. ↩"), page.all(".notes p").stream().map(Element::text).toList());
  }

  @Test
  void aPageBringsTheWordsOfItsScriptsInItsLanguage() {
    String words =
        PrintedArticle.given(temporary, "title: T\nlang: de", "Text.").first("#words").data();
    assertTrue(words.contains("\"copied\":\"Kopiert\""), words);
    assertFalse(words.contains("widget"), words);
  }

  private PrintedArticle given(String text) {
    return given(temporary, text);
  }

  private static PrintedArticle given(Path folder, String text) {
    return PrintedArticle.given(folder, text);
  }
}
