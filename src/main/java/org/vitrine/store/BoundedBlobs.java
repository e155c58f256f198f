package org.vitrine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Blobs in a folder of bounded size, where a file's time says when it was last used. What other
 * processes have put there is counted when room is made.
 */
final class BoundedBlobs implements BlobStore {
  /** Even an empty file takes a block of the disk. */
  private static final long LEAST_SIZE = 4096;

  /** A file half-written for longer than this was left by a process that is gone. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;
  private final long most;
  private final InstantSource clock;
  private final FolderBlobs blobs;
  private long size;
  private boolean counted;

  BoundedBlobs(Path folder, long most, InstantSource clock) {
    if (most < 0) {
      throw new IllegalArgumentException("a store is bounded by 0 bytes or more; found " + most);
    }
    this.folder = folder;
    this.most = most;
    this.clock = clock;
    this.blobs = new FolderBlobs(folder);
  }

  @Override
  public synchronized BlobName put(byte[] content, String extension) {
    BlobName name = BlobName.of(content, extension);
    boolean known = blobs.has(name);
    blobs.put(content, extension);
    use(name);
    if (!known) {
      size += Math.max(LEAST_SIZE, content.length);
    }
    if (size > most || !counted) {
      makeRoom(name);
    }
    return name;
  }

  @Override
  public Optional<byte[]> find(BlobName name) {
    Optional<byte[]> content = blobs.find(name);
    if (content.isPresent()) {
      use(name);
    }
    return content;
  }

  @Override
  public OptionalLong size(BlobName name) {
    return blobs.size(name);
  }

  private void use(BlobName name) {
    try {
      Files.setLastModifiedTime(folder.resolve(name.toString()), FileTime.from(clock.instant()));
    } catch (NoSuchFileException e) {
      // Room was made in between; whoever has read it has it.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set the time of the blob " + name, e);
    }
  }

  private record Kept(Path file, long size, FileTime used) {}

  /** Drops what was not used for the longest time, but never what was just put. */
  private void makeRoom(BlobName fresh) {
    List<Kept> all = new ArrayList<>(kept());
    all.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
    size = all.stream().mapToLong(Kept::size).sum();
    counted = true;
    Instant abandoned = clock.instant().minus(ABANDONED);
    try {
      for (Kept one : all) {
        String name = one.file().getFileName().toString();
        boolean unfinished = name.endsWith(".tmp");
        if (unfinished
            ? one.used().toInstant().isBefore(abandoned)
            : size > most && !name.equals(fresh.toString())) {
          Files.deleteIfExists(one.file());
          size -= one.size();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make room in " + folder, e);
    }
  }

  private List<Kept> kept() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.flatMap(file -> kept(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Optional<Kept> kept(Path file) {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      return about.isRegularFile()
          ? Optional.of(
              new Kept(file, Math.max(LEAST_SIZE, about.size()), about.lastModifiedTime()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // Another process has made room meanwhile.
    }
  }
}
