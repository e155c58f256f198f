package org.vitrine.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** Reads whose journal this is from {@code citations/journal.yml}. */
final class JournalFile {
  static final String NAME = "citations/journal.yml";

  /** What pages say while the file is wrong; they are not published then. */
  private static final Masthead NAMELESS =
      new Masthead("A journal", "", "en", Optional.empty(), Optional.empty());

  private JournalFile() {}

  static Masthead read(Path journal, Consumer<Diagnostic> report) {
    try {
      String text = Files.readString(journal.resolve(NAME));
      Object read = new Load(LoadSettings.builder().setLabel(NAME).build()).loadFromString(text);
      if (read instanceof Map<?, ?> map && text(map, "title").isPresent()) {
        return new Masthead(
            text(map, "title").orElseThrow(),
            text(map, "description").orElse(""),
            text(map, "language").orElse("en"),
            text(map, "publisher"),
            text(map, "issn"));
      }
      report.accept(
          Diagnostic.error(
              "nameless-journal",
              Position.of(NAME),
              "the journal has no title",
              "",
              "write a line \"title: …\""));
    } catch (YamlEngineException e) {
      report.accept(
          Diagnostic.error(
              "bad-yaml", position(e), "the journal's file is not YAML", firstLine(e), "mend it"));
    } catch (IOException e) {
      report.accept(
          Diagnostic.error(
              "missing-journal",
              Position.of(NAME),
              "there is no journal here",
              "a journal's folder holds " + NAME,
              "go to the journal's folder, or make one with: vitrine init <dir>"));
    }
    return NAMELESS;
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return Optional.ofNullable(map.get(key))
        .map(value -> value.toString().strip())
        .filter(value -> !value.isEmpty());
  }

  private static Position position(YamlEngineException e) {
    return e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()
        ? new Position(
            NAME,
            marked.getProblemMark().get().getLine() + 1,
            marked.getProblemMark().get().getColumn() + 1)
        : Position.of(NAME);
  }

  private static String firstLine(YamlEngineException e) {
    return e.getMessage().lines().findFirst().orElse("");
  }
}
