package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The journal's articles for machines that follow it (Atom, RFC 4287; sitemaps.org).
 *
 * @param base the site's absolute address with a slash at its end; where it is not known, addresses
 *     are relative to the feed and identifiers are made from names
 */
public record Feed(Masthead masthead, Optional<String> base, List<Entry> entries) {
  public Feed {
    Objects.requireNonNull(masthead, "masthead");
    if (base.isPresent() && !base.get().endsWith("/")) {
      throw new IllegalArgumentException("the site's address ends in a slash: " + base.get());
    }
    entries = List.copyOf(entries);
  }

  public String url(String sitePath) {
    return base.map(address -> address + sitePath).orElse(sitePath.isEmpty() ? "./" : sitePath);
  }

  public String id() {
    return base.orElseGet(() -> urn(""));
  }

  public String idOf(Entry entry) {
    return base.isPresent() ? url(entry.path()) : urn(entry.path());
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
