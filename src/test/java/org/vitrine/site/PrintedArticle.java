package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An article given as Markdown, and the page that came of it. */
final class PrintedArticle {
  private final String html;
  private final Document document;

  private PrintedArticle(String html) {
    this.html = html;
    this.document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
  }

  /** An article with this text and a title. */
  static PrintedArticle given(Path temporary, String text) {
    return given(temporary, "title: A title", text);
  }

  static PrintedArticle given(Path temporary, String front, String text) {
    JournalFolder journal = JournalFolder.empty(temporary);
    journal.write(
        "articles/given/references.bib",
        """
        @article{olah2017, author={Olah, Chris}, title={Feature Visualization}, journal={Distill}, year={2017}, doi={10.23915/distill.00007}}
        @article{erhan2009, author={Erhan, Dumitru}, title={Visualizing}, journal={Report}, year={2009}}
        """);
    TestPicture.write(journal.folder().resolve("articles/given/a picture.png"), 60, 40, 1);
    journal.write("articles/given/article.md", "---\n" + front + "\n---\n\n" + text + "\n");
    SiteReport report =
        journal.build(SiteSettings.preview(journal.folder(), journal.out(), Optional.empty()));
    assertEquals(List.of(), report.diagnostics());
    return new PrintedArticle(journal.page("articles/given/index.html"));
  }

  String html() {
    return html;
  }

  Element first(String selector) {
    Element found = document.selectFirst(selector);
    if (found == null) {
      throw new AssertionError("the page has no " + selector + ":\n" + html);
    }
    return found;
  }

  List<Element> all(String selector) {
    return document.select(selector);
  }

  /** The first paragraph of the body as it is printed. */
  String paragraph() {
    return first(".band > p").html();
  }
}
