package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells one edition of this program from another: pages kept by another are made anew. */
final class ProgramStamp {
  private ProgramStamp() {}

  /** Size and time of the program's jar, or of its newest class. */
  static String read() {
    try {
      Path code =
          Path.of(ProgramStamp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(code)) {
        return files
            .filter(Files::isRegularFile)
            .map(ProgramStamp::stamp)
            .reduce("", (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the program's own files", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies at no path", e);
    }
  }

  private static String stamp(Path file) {
    try {
      return "%020d %d".formatted(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }
}
