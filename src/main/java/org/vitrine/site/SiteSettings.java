package org.vitrine.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What is built, and where to.
 *
 * @param journal the journal's folder
 * @param out where the site goes: a folder that is empty, missing or a site from before
 * @param base where the site is published, in place of the journal's own word on that: for what
 *     must be absolute, canonical addresses, Open Graph, the feed; every other address is relative
 * @param compression how hard files are compressed beforehand
 * @param drafts whether drafts stand in the lists
 * @param only the one article or page to build, by its name in addresses; empty for all
 * @param inPlace whether changed files are replaced one by one, each at once, rather than the whole
 *     site in one step: quicker, for a site that only its author sees
 */
public record SiteSettings(
    Path journal,
    Path out,
    Optional<URI> base,
    Compression compression,
    boolean drafts,
    Optional<String> only,
    boolean inPlace) {
  public SiteSettings {
    journal = journal.toAbsolutePath().normalize();
    out = out.toAbsolutePath().normalize();
    Objects.requireNonNull(compression, "compression");
    Objects.requireNonNull(only, "only");
    if (journal.startsWith(out)) {
      throw new IllegalArgumentException(
          "the site would take the journal's place; found %s, which holds %s"
              .formatted(out, journal));
    }
  }

  /** A site to be published. */
  public static SiteSettings published(Path journal, Path out, Optional<URI> base) {
    return new SiteSettings(
        journal, out, base, Compression.SMALLEST, false, Optional.empty(), false);
  }

  /** A site for its author to look at while writing. */
  public static SiteSettings preview(Path journal, Path out, Optional<String> only) {
    return new SiteSettings(journal, out, Optional.empty(), Compression.NONE, true, only, true);
  }
}
