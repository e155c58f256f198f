package org.vitrine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder in the making beside the one that it will replace. Nothing of it is seen under the
 * target's name before {@link #commit()}, and all of it at once after; without a commit, a crash
 * included, the target stays as it was. One at a time may stage for one target; the caller sees to
 * that. Not thread-safe.
 *
 * <pre>{@code
 * try (StagedFolder stage = StagedFolder.beside(site)) {
 *   write(stage.path());
 *   stage.commit();
 * }
 * }</pre>
 */
public final class StagedFolder implements AutoCloseable {
  private final Path target;
  private final Path stage;
  private final Path previous;

  private StagedFolder(Path target) {
    this.target = target.toAbsolutePath().normalize();
    this.stage = this.target.resolveSibling("." + this.target.getFileName() + ".next");
    this.previous = this.target.resolveSibling("." + this.target.getFileName() + ".previous");
  }

  /**
   * An empty folder beside the target. What an earlier attempt left half-done is cleared away
   * first.
   *
   * @throws UncheckedIOException if the disk refuses
   */
  public static StagedFolder beside(Path target) {
    StagedFolder folder = new StagedFolder(target);
    folder.recover();
    try {
      Files.createDirectories(folder.stage);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder.stage, e);
    }
    return folder;
  }

  /** Where to write. */
  public Path path() {
    return stage;
  }

  /**
   * Puts the folder in the target's place and drops what was there.
   *
   * @throws UncheckedIOException if the disk refuses; the target is then as it was
   */
  public void commit() {
    try {
      if (!exists(target)) {
        Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
      } else if (!FolderExchange.exchange(stage, target)) {
        swapInTwoSteps();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put " + stage + " in the place of " + target, e);
    }
    delete(stage);
  }

  /** Drops what was not committed. */
  @Override
  public void close() {
    delete(stage);
  }

  /** For systems that cannot exchange two folders: a crash between the steps is mended later. */
  private void swapInTwoSteps() throws IOException {
    Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(previous);
  }

  private void recover() {
    if (exists(previous) && !exists(target)) {
      try {
        Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot bring back " + target, e);
      }
    }
    delete(previous);
    delete(stage);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void delete(Path folder) {
    if (!exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
