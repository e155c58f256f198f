package org.vitrine.record;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vitrine.article.Article;
import org.vitrine.article.Front;
import org.vitrine.article.InlineText;
import org.vitrine.bibliography.Doi;
import org.vitrine.bibliography.Reference;

/**
 * All that is known of an article as a publication. Every format is made from it, so that all of
 * them agree.
 *
 * @param title without markup
 * @param subtitle without markup; empty where there is none
 * @param description for lists and cards; empty where there is none
 * @param summary the abstract without markup, paragraphs with an empty line between two; empty
 *     where there is none
 * @param doi the article's own, where it has one
 * @param url the article's page, absolute, with a slash at its end; empty where the site does not
 *     know its own address
 * @param pdf the article as one file, absolute, where there is one
 * @param image a picture for cards, absolute, where there is one
 * @param license the article's, else the journal's
 * @param references the cited works in the order of the article's list
 */
public record PublicationRecord(
    JournalIdentity journal,
    String slug,
    String title,
    String subtitle,
    String description,
    String summary,
    List<Front.Author> authors,
    Optional<LocalDate> published,
    Optional<LocalDate> modified,
    Optional<Doi> doi,
    Optional<URI> url,
    Optional<URI> pdf,
    Optional<Image> image,
    Optional<Front.License> license,
    List<String> keywords,
    List<Front.Funding> funding,
    List<Front.Update> updates,
    String language,
    List<Reference> references) {

  public PublicationRecord {
    Objects.requireNonNull(journal, "journal");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(title, "title");
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    funding = List.copyOf(funding);
    updates = List.copyOf(updates);
    references = List.copyOf(references);
  }

  /**
   * A picture for cards.
   *
   * @param width in pixels
   * @param height in pixels
   * @param alt its text alternative; may be empty
   */
  public record Image(URI url, int width, int height, String alt) {
    public Image {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(alt, "alt");
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException(
            "a picture has at least one pixel: %d × %d".formatted(width, height));
      }
    }
  }

  /** The record of an article of this journal, before it has a PDF or a picture for cards. */
  public static PublicationRecord of(Article article, JournalIdentity journal) {
    Front front = article.front();
    Optional<LocalDate> lastUpdate =
        front.updates().stream().map(Front.Update::date).max(LocalDate::compareTo);
    return new PublicationRecord(
        journal,
        article.slug(),
        InlineText.of(front.title()),
        InlineText.of(front.subtitle()),
        front.description(),
        InlineText.ofBlocks(front.summary()),
        front.authors(),
        front.published(),
        front.updated().or(() -> lastUpdate),
        front.doi().map(Doi::new),
        journal.baseUrl().map(base -> base.resolve("articles/" + article.slug() + "/")),
        Optional.empty(),
        Optional.empty(),
        front.license().or(journal::license),
        front.keywords(),
        front.funding(),
        front.updates(),
        front.language(),
        article.references());
  }

  /** With a picture for cards. */
  public PublicationRecord with(Image picture) {
    return copy(pdf, Optional.of(picture));
  }

  /** With a PDF. */
  public PublicationRecord withPdf(URI file) {
    return copy(Optional.of(file), image);
  }

  /** Title and subtitle as one. */
  public String fullTitle() {
    if (subtitle.isEmpty()) {
      return title;
    }
    boolean closed = title.endsWith("?") || title.endsWith("!") || title.endsWith(":");
    return title + (closed ? " " : ": ") + subtitle;
  }

  /** The last word on whether the article stands: its retraction or withdrawal. */
  public Optional<Front.Update> retraction() {
    return updates.stream()
        .filter(
            update ->
                switch (update.kind()) {
                  case RETRACTION, WITHDRAWAL -> true;
                  case REVISION, CORRECTION, ERRATUM, EXPRESSION_OF_CONCERN -> false;
                })
        .reduce((first, second) -> second);
  }

  private PublicationRecord copy(Optional<URI> newPdf, Optional<Image> newImage) {
    return new PublicationRecord(
        journal,
        slug,
        title,
        subtitle,
        description,
        summary,
        authors,
        published,
        modified,
        doi,
        url,
        newPdf,
        newImage,
        license,
        keywords,
        funding,
        updates,
        language,
        references);
  }
}
