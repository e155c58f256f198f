package org.vitrine.bibliography;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an entry's work is found. DOIs and arXiv identifiers hide in fields of every name.
 *
 * @param url an http or https address
 * @param pdf an http or https address
 */
record EntryLinks(
    Optional<Doi> doi, Optional<ArxivId> arxiv, Optional<String> url, Optional<String> pdf) {

  /** Fields that speak of other works, or of files on someone's disk. */
  private static final Set<String> NOT_SEARCHED =
      Set.of("abstract", "annote", "annotation", "file", "keywords", "related", "title", "review");

  private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s\"<>]+");

  static EntryLinks of(BibtexEntry entry) {
    Optional<Doi> doi = doi(entry);
    Optional<ArxivId> arxiv = arxiv(entry, doi);
    Optional<String> own = url(entry).filter(u -> doi.isEmpty() || !u.contains("://doi.org/"));
    Optional<String> url = own.or(() -> arxiv.map(id -> id.url().toString()));
    Optional<String> pdf =
        entry
            .field("pdf")
            .flatMap(EntryLinks::address)
            .or(() -> url.filter(address -> address.toLowerCase(Locale.ROOT).endsWith(".pdf")))
            .or(() -> arxiv.map(id -> id.pdf().toString()));
    return new EntryLinks(doi, arxiv, url, pdf);
  }

  private static Optional<Doi> doi(BibtexEntry entry) {
    Optional<String> written = entry.field("doi").map(LatexAddress::of);
    if (written.isPresent()) {
      return doi(written.get());
    }
    return searched(entry).flatMap(text -> Doi.findIn(text).stream()).findFirst();
  }

  /** A DOI alone, or one within an address or a sentence. */
  private static Optional<Doi> doi(String written) {
    try {
      return Optional.of(Doi.parse(written));
    } catch (MalformedIdentifierException e) {
      return Doi.findIn(written);
    }
  }

  private static Optional<ArxivId> arxiv(BibtexEntry entry, Optional<Doi> doi) {
    Optional<ArxivId> eprint =
        entry
            .anyOf("eprint", "arxiv", "arxivid")
            .filter(field -> entry.eprintIsArxiv())
            .map(LatexAddress::of)
            .flatMap(EntryLinks::arxivId);
    Optional<ArxivId> inCorr =
        entry
            .field("volume")
            .filter(volume -> volume.startsWith("abs/")) // As DBLP files what is in CoRR.
            .flatMap(volume -> arxivId(volume.substring("abs/".length())));
    return eprint
        .or(() -> inCorr)
        .or(() -> searched(entry).flatMap(text -> ArxivId.findIn(text).stream()).findFirst())
        .or(
            () ->
                doi.filter(known -> known.text().startsWith("10.48550/arxiv."))
                    .flatMap(known -> arxivId(known.suffix().substring("arxiv.".length()))));
  }

  private static Optional<ArxivId> arxivId(String written) {
    try {
      return Optional.of(ArxivId.parse(written));
    } catch (MalformedIdentifierException e) {
      return Optional.empty(); // An eprint elsewhere.
    }
  }

  private static Stream<String> searched(BibtexEntry entry) {
    return entry.fields().entrySet().stream()
        .filter(field -> !NOT_SEARCHED.contains(field.getKey()))
        .map(field -> LatexAddress.of(field.getValue()));
  }

  private static Optional<String> url(BibtexEntry entry) {
    return Stream.of("url", "ee", "link", "howpublished", "note")
        .flatMap(name -> entry.field(name).stream())
        .flatMap(field -> address(field).stream())
        .findFirst();
  }

  static Optional<String> address(String field) {
    Matcher match = URL.matcher(LatexAddress.of(field));
    if (!match.find()) {
      return Optional.empty();
    }
    String address = match.group().replaceAll("[.,;:!?'’”]+$", "");
    if (address.endsWith(")") && address.indexOf('(') < 0) {
      address = address.substring(0, address.length() - 1);
    }
    try {
      return Optional.of(new URI(address).toString());
    } catch (URISyntaxException e) {
      return Optional.of(PercentEncoding.escapeIllegal(address));
    }
  }
}
