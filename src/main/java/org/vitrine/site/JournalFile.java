package org.vitrine.site;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.record.JournalIdentity;

/** Reads whose journal this is. */
final class JournalFile {
  static final String NAME = JournalIdentity.FILE;

  /** What pages say while the file is wrong; they are not published then. */
  private static final JournalIdentity NAMELESS = JournalIdentity.named("A journal");

  private JournalFile() {}

  static Masthead read(Path journal, Consumer<Diagnostic> report) {
    return new Masthead(JournalIdentity.read(journal, report).orElse(NAMELESS));
  }
}
