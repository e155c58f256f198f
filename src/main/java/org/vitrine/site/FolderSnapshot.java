package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.vitrine.store.BlobName;

/**
 * Content hashes of the files in folders. A file is read again only if its size or time says that
 * it may have changed. Thread-safe.
 */
final class FolderSnapshot {
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  private record Known(long size, long modified, String hash) {}

  /**
   * The hash of each file in the folder and below, by its relative path with slashes; hidden files
   * are passed over.
   */
  SortedMap<String, String> hashes(Path folder) {
    SortedMap<String, String> hashes = new TreeMap<>();
    PublishedFolder.visit(
        folder,
        (path, file, attributes) -> {
          String hash = hash(file, attributes);
          if (!hash.isEmpty()) {
            hashes.put(path, hash);
          }
        });
    return hashes;
  }

  /** A file's content hash; empty if there is no such file. */
  String hash(Path file) {
    try {
      return hash(file, Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  private String hash(Path file, BasicFileAttributes attributes) {
    long size = attributes.size();
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    Known last = known.get(file);
    if (last != null && last.size == size && last.modified == modified) {
      return last.hash;
    }
    try {
      String hash = BlobName.sha256(Files.readAllBytes(file));
      known.put(file, new Known(size, modified, hash));
      return hash;
    } catch (NoSuchFileException e) {
      return ""; // Gone since the folder was listed.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
