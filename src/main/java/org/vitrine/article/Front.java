package org.vitrine.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an article says of itself.
 *
 * @param language BCP 47, {@code en} where none is given
 * @param description one or two sentences for lists and cards; empty where none is given
 * @param summary the abstract, as blocks; empty where none is given
 * @param thumbnail a picture for lists, relative to the article's folder
 * @param published empty for a draft, whatever day its front matter says; so is {@code updated}
 * @param draft left out of a published site's lists
 */
public record Front(
    List<Inline> title,
    List<Inline> subtitle,
    String description,
    List<Author> authors,
    Optional<LocalDate> published,
    Optional<LocalDate> updated,
    Optional<String> doi,
    Optional<License> license,
    List<String> keywords,
    List<Funding> funding,
    List<Block> summary,
    List<Update> updates,
    String language,
    Optional<String> csl,
    Optional<Picture> thumbnail,
    boolean numberSections,
    boolean draft) {

  public Front {
    title = List.copyOf(title);
    subtitle = List.copyOf(subtitle);
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    funding = List.copyOf(funding);
    summary = List.copyOf(summary);
    updates = List.copyOf(updates);
  }

  /**
   * One who wrote it.
   *
   * @param given given names; empty for an organisation
   * @param family family name with its particle, or the organisation's name
   * @param orcid the bare identifier, {@code 0000-0002-1825-0097}, its check digit verified
   * @param roles CRediT roles in CRediT's own words
   */
  public record Author(
      String given,
      String family,
      Optional<String> orcid,
      Optional<String> email,
      Optional<URI> url,
      boolean corresponding,
      boolean equalContribution,
      List<String> roles,
      List<Affiliation> affiliations) {
    public Author {
      roles = List.copyOf(roles);
      affiliations = List.copyOf(affiliations);
      if (family.isBlank()) {
        throw new IllegalArgumentException("an author has a name");
      }
    }

    /** As printed: {@code Ada Lovelace}. */
    public String name() {
      return given.isEmpty() ? family : given + " " + family;
    }
  }

  /**
   * Where an author works.
   *
   * @param ror the full identifier, {@code https://ror.org/…}, its check digits verified
   */
  public record Affiliation(
      String name,
      Optional<String> department,
      Optional<String> city,
      Optional<String> country,
      Optional<String> ror,
      Optional<URI> url) {}

  /**
   * @param name as printed
   * @param url the deed
   * @param spdx the SPDX identifier where it is known
   */
  public record License(String name, Optional<URI> url, Optional<String> spdx) {
    /** The licence of a name, an SPDX identifier or a deed's address; an unknown name is kept. */
    public static License of(String written) {
      return Licenses.named(written);
    }
  }

  public record Funding(String funder, Optional<String> award, Optional<String> funderId) {}

  /** Something that happened to the article after publication. */
  public record Update(LocalDate date, Kind kind, List<Inline> text) {
    public Update {
      text = List.copyOf(text);
    }

    /** What it was. */
    public enum Kind {
      REVISION,
      CORRECTION,
      ERRATUM,
      RETRACTION,
      WITHDRAWAL,
      EXPRESSION_OF_CONCERN
    }
  }
}
