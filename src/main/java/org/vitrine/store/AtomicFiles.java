package org.vitrine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * Writes files so that a reader, and whoever comes after a crash, sees the old content or the new
 * one, never a part. Folders that are missing are made. A fault of the disk is an {@link
 * UncheckedIOException} that names the file. Thread-safe.
 */
public final class AtomicFiles {
  private static final String DRAFT = ".tmp";

  private AtomicFiles() {}

  /** Writes what cannot be made again: on return it is on the disk, not only on its way there. */
  public static void write(Path file, byte[] content) {
    replace(file, content, true);
  }

  /**
   * Writes what can be made again, and only if it differs from what is there: a file that did not
   * change keeps its time.
   *
   * @return whether anything was written
   */
  public static boolean writeIfChanged(Path file, byte[] content) {
    if (holds(file, content)) {
      return false;
    }
    replace(file, content, false);
    return true;
  }

  /**
   * Removes from a folder what processes that were killed have left there. Nobody may be writing to
   * it meanwhile.
   */
  public static void removeDrafts(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*" + DRAFT)) {
      for (Path draft : drafts) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }

  private static boolean holds(Path file, byte[] content) {
    try {
      return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void replace(Path file, byte[] content, boolean durable) {
    Path folder = file.toAbsolutePath().getParent();
    // The name is never seen again, so its randomness changes nothing that is kept.
    Path beside = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + DRAFT);
    try {
      try {
        writeInFolder(folder, beside, content, durable);
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(beside);
        throw e;
      }
      if (durable) {
        forceFolder(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The folder is nearly always there: it is made where the disk says that it is not. */
  private static void writeInFolder(Path folder, Path file, byte[] content, boolean durable)
      throws IOException {
    try {
      writeNew(file, content, durable);
    } catch (NoSuchFileException e) {
      Files.createDirectories(folder);
      writeNew(file, content, durable);
    }
  }

  private static void writeNew(Path file, byte[] content, boolean durable) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (durable) {
        channel.force(true);
      }
    }
  }

  /** The rename itself lives in the folder. Windows opens no folders, and needs no such call. */
  private static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
