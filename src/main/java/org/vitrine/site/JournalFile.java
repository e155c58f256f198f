package org.vitrine.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.record.JournalIdentity;

/** Reads whose journal this is. */
final class JournalFile {
  /** What pages say while the file is wrong; they are not published then. */
  private static final JournalIdentity NAMELESS = JournalIdentity.named("A journal");

  private JournalFile() {}

  /**
   * @param base where the site is published; else the journal's own word on that
   */
  static Masthead read(Path journal, Optional<URI> base, Consumer<Diagnostic> report) {
    JournalIdentity identity = JournalIdentity.read(journal, report).orElse(NAMELESS);
    return new Masthead(base.map(identity::publishedAt).orElse(identity));
  }
}
