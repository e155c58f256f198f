package org.vitrine.bibliography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** A bibliography in an article's folder. */
final class BibliographyFile {
  /** Far more than 5,000 entries with their abstracts; less than what would fill the memory. */
  static final long LARGEST = 32L << 20;

  private BibliographyFile() {}

  static Bibliography read(
      Path folder, String name, Position mention, Consumer<Diagnostic> report) {
    try {
      Path file = folder.resolve(name).normalize();
      if (name.isBlank() || !file.startsWith(folder.normalize())) {
        report.accept(error(mention, "the bibliography lies outside the article's folder", name));
        return Bibliography.EMPTY;
      }
      if (Files.isDirectory(file)) {
        report.accept(error(mention, "a folder stands where a bibliography should", name));
        return Bibliography.EMPTY;
      }
      if (!Files.isRegularFile(file)) {
        report.accept(error(mention, "there is no bibliography of this name", name));
        return Bibliography.EMPTY;
      }
      if (Files.size(file) > LARGEST) {
        report.accept(
            error(
                mention, "the bibliography is larger than %d MiB".formatted(LARGEST >> 20), name));
        return Bibliography.EMPTY;
      }
      return Bibliography.read(beside(mention, name), Files.readAllBytes(file), report);
    } catch (InvalidPathException | IOException e) {
      report.accept(error(mention, "the bibliography cannot be read", name));
      return Bibliography.EMPTY;
    }
  }

  /** The file's name as the article's own is shown: {@code articles/x/references.bib}. */
  private static String beside(Position mention, String name) {
    int slash = mention.file().lastIndexOf('/');
    return mention.file().substring(0, slash + 1) + name.replace('\\', '/');
  }

  private static Diagnostic error(Position mention, String problem, String name) {
    return Diagnostic.error(
        "missing-bibliography",
        mention,
        problem,
        "found " + name,
        "name a .bib file in the article's folder");
  }
}
