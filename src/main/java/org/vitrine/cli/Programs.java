package org.vitrine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelFolder;

/** Whether a command may have to compute a TorchScript program: the engine wants to know before. */
final class Programs {
  private Programs() {}

  /** Tells the engine where it may not. What the user said of it goes before. */
  static void tellEngine(Path folder, List<String> arguments) {
    if (System.getProperty(Engine.PROGRAMS) == null && !possible(folder, arguments)) {
      System.setProperty(Engine.PROGRAMS, "false");
    }
  }

  /**
   * @param folder in which the command is given
   */
  static boolean possible(Path folder, List<String> arguments) {
    // With --journal the journal may be anywhere, and the commands about models read others.
    boolean elsewhere = arguments.stream().anyMatch(word -> word.startsWith("--journal"));
    Optional<Path> journal = JournalOption.around(folder);
    return elsewhere
        || arguments.contains("model")
        || journal.isEmpty()
        || hasPrograms(journal.get().resolve("models"));
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
