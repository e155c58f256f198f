package org.vitrine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets processes that write to the same place take turns. The system holds the lock, not the file:
 * it is free again however the process ends.
 */
public final class ProcessLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits until no other process has it. Interrupting the calling thread ends the waiting.
   *
   * @param file made if it is not there, and left there: to delete it would let two in at once
   * @param waiting told once, if another process has it
   * @throws UncheckedIOException if the disk refuses, or the waiting was ended
   * @throws java.nio.channels.OverlappingFileLockException if this process has it already
   */
  public static ProcessLock take(Path file, Runnable waiting) {
    return open(
            file,
            channel -> {
              if (channel.tryLock() == null) {
                waiting.run();
                channel.lock();
              }
              return true;
            })
        .orElseThrow();
  }

  /**
   * Takes it if no other process has it, without waiting.
   *
   * @param file as in {@link #take}
   * @return empty where another process has it
   * @throws UncheckedIOException if the disk refuses
   * @throws java.nio.channels.OverlappingFileLockException if this process has it already
   */
  public static Optional<ProcessLock> tryTake(Path file) {
    return open(file, channel -> channel.tryLock() != null);
  }

  /** Tries for the lock of an open file. */
  private interface Attempt {
    boolean got(FileChannel channel) throws IOException;
  }

  private static Optional<ProcessLock> open(Path file, Attempt attempt) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (attempt.got(channel)) {
          return Optional.of(new ProcessLock(file, channel));
        }
        channel.close();
        return Optional.empty();
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unlock " + file, e);
    }
  }
}
