package org.vitrine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelFolder;

/**
 * Tells the engine, before it starts, that it will compute no TorchScript program, where a command
 * is about a journal that has none.
 */
final class Programs {
  private Programs() {}

  /**
   * @param folder in which the command is given
   */
  static void ruleOutWhereThereAreNone(Path folder, List<String> arguments) {
    // With --journal the journal may be anywhere, and the commands about models read others.
    boolean elsewhere = arguments.stream().anyMatch(word -> word.startsWith("--journal"));
    if (elsewhere || arguments.contains("model") || System.getProperty(Engine.PROGRAMS) != null) {
      return;
    }
    Optional<Path> journal = JournalOption.around(folder);
    if (journal.isPresent() && !hasPrograms(journal.get().resolve("models"))) {
      System.setProperty(Engine.PROGRAMS, "false");
    }
  }

  private static boolean hasPrograms(Path models) {
    if (!Files.isDirectory(models)) {
      return false;
    }
    try (Stream<Path> folders = Files.list(models)) {
      return folders.anyMatch(folder -> Files.exists(folder.resolve(ModelFolder.PROGRAM)));
    } catch (IOException e) {
      return true; // Told where the models are read.
    }
  }
}
