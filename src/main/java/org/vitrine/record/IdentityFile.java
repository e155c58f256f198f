package org.vitrine.record;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;

/** The journal's file on disk, up to its text. */
final class IdentityFile {
  private static final int LONGEST = 100_000;

  private IdentityFile() {}

  static Optional<JournalIdentity> read(Path journal, Consumer<Diagnostic> report) {
    Path file = journal.resolve(JournalIdentity.FILE);
    try {
      if (!Files.isRegularFile(file)) {
        return refuse(
            report,
            "missing-journal",
            "there is no journal here",
            "",
            "go to the journal's folder, or make one with: vitrine init <dir>");
      }
      if (Files.size(file) > LONGEST) {
        return refuse(
            report,
            "bad-journal",
            "the journal's file is too long",
            "it has %,d bytes; at most %,d are read".formatted(Files.size(file), LONGEST),
            "keep in it what the documentation names");
      }
      Source source = Source.of(JournalIdentity.FILE, Files.readString(file));
      return new IdentityReader(report).read(source);
    } catch (CharacterCodingException e) {
      return refuse(
          report, "bad-journal", "the journal's file is not in UTF-8", "", "save it in UTF-8");
    } catch (IOException e) {
      return refuse(
          report,
          "bad-journal",
          "the journal's file cannot be read",
          e.getClass().getSimpleName(),
          "see that it may be read");
    }
  }

  private static Optional<JournalIdentity> refuse(
      Consumer<Diagnostic> report, String code, String problem, String found, String hint) {
    report.accept(Diagnostic.error(code, Position.of(JournalIdentity.FILE), problem, found, hint));
    return Optional.empty();
  }
}
