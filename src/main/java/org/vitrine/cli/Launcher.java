package org.vitrine.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How this program is called from where its user stands, in words for a shell. */
final class Launcher {
  private Launcher() {}

  /** Such as {@code ./vitrine preview my-article}. */
  static String call(String... arguments) {
    return callFrom(Path.of(""), arguments);
  }

  /**
   * {@link #call}, after a change of folder.
   *
   * @param folder where its user then stands
   */
  static String callFrom(Path folder, String... arguments) {
    String home = System.getProperty("vitrine.home", "");
    String program =
        home.isEmpty() || Path.of(home).equals(folder.toAbsolutePath().normalize())
            ? "./vitrine"
            : Path.of(home).resolve("vitrine").toString();
    return Stream.concat(Stream.of(program), Stream.of(arguments))
        .map(Launcher::quoted)
        .collect(Collectors.joining(" "));
  }

  /** A word as a shell reads it back. */
  static String quoted(String word) {
    return word.matches("[\\w./+:@%,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
