package org.vitrine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vitrine.store.ProcessLock;

/**
 * The folder of one preview's pages: the first of a row that no other preview has, until this one
 * ends. So several of one journal, each of an article of its own, leave each other's pages alone;
 * and as a folder is taken again by the next one, there are never more than were ever open at once.
 *
 * @param site there from the start, so that pages can come into it once the first mistakes are
 *     mended
 */
record PreviewFolder(Path site, ProcessLock lock) implements AutoCloseable {
  /**
   * Takes a folder.
   *
   * @param previews where the row stands
   * @throws UncheckedIOException if the disk refuses
   */
  static PreviewFolder take(Path previews) {
    return IntStream.iterate(1, at -> at + 1)
        .mapToObj(at -> previews.resolve(Integer.toString(at)))
        .flatMap(folder -> taken(folder).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<PreviewFolder> taken(Path folder) {
    return ProcessLock.tryTake(folder.resolveSibling(folder.getFileName() + ".lock"))
        .map(lock -> new PreviewFolder(made(folder), lock));
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
