package org.vitrine.record;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.article.Article;
import org.vitrine.article.Block;
import org.vitrine.article.Front;
import org.vitrine.article.Inline;
import org.vitrine.bibliography.Bibliography;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;
import org.vitrine.bibliography.CitedItem;
import org.vitrine.bibliography.Reference;
import org.vitrine.diagnostic.Position;

/** An article to be, for tests: what is not said of it is not known. */
final class AnArticle {
  private String title = "What a network sees";
  private String subtitle = "";
  private String description = "";
  private String summary = "";
  private final List<Front.Author> authors = new ArrayList<>();
  private Optional<LocalDate> published = Optional.empty();
  private Optional<String> doi = Optional.empty();
  private Optional<Front.License> license = Optional.empty();
  private List<String> keywords = List.of();
  private List<Front.Funding> funding = List.of();
  private final List<Front.Update> updates = new ArrayList<>();
  private List<Reference> references = List.of();
  private String language = "en";

  private AnArticle() {}

  static AnArticle titled(String title) {
    AnArticle article = new AnArticle();
    article.title = title;
    return article;
  }

  /** With everything that an article can have. */
  static AnArticle complete() {
    return titled("What CNNs see & do")
        .subtitled("A <small> study")
        .described("Pictures from inside.")
        .summarised("We looked. It was 10 < 20.")
        .by("Ada", "Lovelace", "0000-0002-1825-0097", "University of Somewhere")
        .by("", "The Vision Group", "", "")
        .published("2026-03-09")
        .doi("10.5555/Vitrine.1")
        .licensed("CC-BY-4.0")
        .about("vision", "features")
        .fundedBy("A Foundation", "G-12")
        .citing(
            """
            @article{olah, author={Olah, Chris and Mordvintsev, Alexander and Schubert, Ludwig},
              title={Feature {V}isualization; or not}, journal={Distill}, year={2017},
              doi={10.23915/distill.00007}}
            @misc{simonyan, author={Simonyan, Karen and others}, title={Deep inside}, year={2013},
              eprint={1312.6034}}
            """);
  }

  AnArticle subtitled(String text) {
    subtitle = text;
    return this;
  }

  AnArticle described(String text) {
    description = text;
    return this;
  }

  AnArticle summarised(String text) {
    summary = text;
    return this;
  }

  /** Empty texts are what is not known; an empty given name is an organisation's. */
  AnArticle by(String given, String family, String orcid, String institution) {
    List<Front.Affiliation> affiliations =
        institution.isEmpty()
            ? List.of()
            : List.of(
                new Front.Affiliation(
                    institution,
                    Optional.of("Department of Sight"),
                    Optional.of("Paris"),
                    Optional.of("France"),
                    Optional.of("https://ror.org/042nb2s44"),
                    Optional.empty()));
    authors.add(
        new Front.Author(
            given,
            family,
            Optional.of(orcid).filter(text -> !text.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            List.of(),
            affiliations));
    return this;
  }

  AnArticle published(String date) {
    published = Optional.of(LocalDate.parse(date));
    return this;
  }

  AnArticle doi(String text) {
    doi = Optional.of(text);
    return this;
  }

  AnArticle licensed(String name) {
    license = Optional.of(Front.License.of(name));
    return this;
  }

  AnArticle about(String... words) {
    keywords = List.of(words);
    return this;
  }

  AnArticle fundedBy(String funder, String award) {
    funding = List.of(new Front.Funding(funder, Optional.of(award), Optional.empty()));
    return this;
  }

  AnArticle updated(Front.Update.Kind kind, String date, String text) {
    updates.add(new Front.Update(LocalDate.parse(date), kind, List.of(new Inline.Text(text))));
    return this;
  }

  AnArticle in(String tag) {
    language = tag;
    return this;
  }

  AnArticle citing(String bibtex) {
    Bibliography read =
        Bibliography.read(
            "r.bib",
            bibtex.getBytes(StandardCharsets.UTF_8),
            told -> {
              throw new AssertionError(told.toString());
            });
    references =
        Citations.create()
            .format(
                read,
                CitationStyle.standard(),
                "en",
                read.keys().stream().map(key -> List.of(CitedItem.of(key))).toList())
            .references();
    return this;
  }

  PublicationRecord in(JournalIdentity journal) {
    Front front =
        new Front(
            line(title),
            line(subtitle),
            description,
            authors,
            published,
            Optional.empty(),
            doi,
            license,
            keywords,
            funding,
            summary.isEmpty()
                ? List.of()
                : List.of(new Block.Paragraph(line(summary), Position.of("a.md"))),
            updates,
            language,
            Optional.empty(),
            Optional.empty(),
            false,
            false);
    return PublicationRecord.of(
        new Article("what-it-sees", "a.md", front, List.of(), List.of(), references), journal);
  }

  /** In a journal whose title and address are known. */
  PublicationRecord record() {
    return in(
        JournalIdentity.named("Vitrine").publishedAt(URI.create("https://example.org/journal")));
  }

  private static List<Inline> line(String text) {
    return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
  }
}
