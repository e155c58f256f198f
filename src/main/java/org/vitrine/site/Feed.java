package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The journal's articles for machines that follow it (Atom, RFC 4287; sitemaps.org). Where the site
 * does not know its address, those in the feed are relative and identifiers are made from names.
 */
public record Feed(Masthead masthead, List<Entry> entries) {
  public Feed {
    Objects.requireNonNull(masthead, "masthead");
    entries = List.copyOf(entries);
  }

  public String url(String sitePath) {
    return masthead
        .base()
        .map(address -> address + sitePath)
        .orElse(sitePath.isEmpty() ? "./" : sitePath);
  }

  public String id() {
    return masthead.base().orElseGet(() -> urn(""));
  }

  public String idOf(Entry entry) {
    return masthead.base().isPresent() ? url(entry.path()) : urn(entry.path());
  }

  /** When anything last changed; a feed must say so even when it is empty. */
  public String updated() {
    return entries.stream()
        .flatMap(entry -> Stream.concat(entry.published().stream(), entry.updated().stream()))
        .max(Comparator.naturalOrder())
        .map(Feed::instant)
        .orElse(instant(LocalDate.EPOCH));
  }

  public String publishedOf(Entry entry) {
    return instant(entry.published().orElse(LocalDate.EPOCH));
  }

  public String updatedOf(Entry entry) {
    return instant(entry.updated().or(entry::published).orElse(LocalDate.EPOCH));
  }

  private static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private String urn(String path) {
    byte[] name = (masthead.title() + "\n" + path).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }
}
