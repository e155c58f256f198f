package org.vitrine.record;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** The journal's file on disk, up to its keys and values. */
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
            Position.of(JournalIdentity.FILE),
            "there is no journal here",
            "",
            "go to the journal's folder, or make one with: vitrine init <dir>");
      }
      if (Files.size(file) > LONGEST) {
        return refuse(
            report,
            "bad-journal",
            Position.of(JournalIdentity.FILE),
            "the journal's file is too long",
            "it has %,d bytes; at most %,d are read".formatted(Files.size(file), LONGEST),
            "keep in it what the documentation names");
      }
      return compose(Files.readString(file), report);
    } catch (MalformedInputException e) {
      return refuse(
          report,
          "bad-journal",
          Position.of(JournalIdentity.FILE),
          "the journal's file is not in UTF-8",
          "",
          "save it in UTF-8");
    } catch (IOException e) {
      return refuse(
          report,
          "bad-journal",
          Position.of(JournalIdentity.FILE),
          "the journal's file cannot be read",
          e.getClass().getSimpleName(),
          "see that it may be read");
    }
  }

  private static Optional<JournalIdentity> compose(String text, Consumer<Diagnostic> report) {
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(false).setCodePointLimit(LONGEST).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode fields) {
        return new IdentityReader(fields, report).read();
      }
      return refuse(
          report,
          "bad-journal",
          new Position(JournalIdentity.FILE, 1, 1),
          "the journal's file has no keys and values",
          "",
          "write title: and the journal's title");
    } catch (MarkedYamlEngineException e) {
      Position position =
          e.getProblemMark().map(IdentityFile::position).orElse(Position.of(JournalIdentity.FILE));
      return notYaml(report, position, e.getProblem());
    } catch (YamlEngineException | StackOverflowError e) {
      return notYaml(report, Position.of(JournalIdentity.FILE), "it is nested too deep");
    }
  }

  static Position position(Mark mark) {
    return new Position(JournalIdentity.FILE, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Optional<JournalIdentity> notYaml(
      Consumer<Diagnostic> report, Position position, String problem) {
    return refuse(
        report,
        "bad-yaml",
        position,
        "the journal's file is not YAML",
        problem,
        "put a value that holds a colon in quotation marks");
  }

  private static Optional<JournalIdentity> refuse(
      Consumer<Diagnostic> report,
      String code,
      Position position,
      String problem,
      String found,
      String hint) {
    report.accept(Diagnostic.error(code, position, problem, found, hint));
    return Optional.empty();
  }
}
