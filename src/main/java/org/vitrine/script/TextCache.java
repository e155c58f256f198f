package org.vitrine.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.vitrine.store.BlobName;

/**
 * Texts on disk by key. A file carries the checksum of its text, so that one that was cut short or
 * changed counts as absent and is written again. Thread-safe, and safe between processes.
 */
final class TextCache {
  private static final int CHECKSUM = 64;

  private final Path folder;

  TextCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The text kept under the key.
   *
   * @param key a SHA-256 in hex
   */
  Optional<String> get(String key) {
    byte[] content;
    try {
      content = Files.readAllBytes(file(key));
    } catch (IOException e) {
      return Optional.empty(); // Absent, or unreadable: either way it is made again.
    }
    String all = new String(content, StandardCharsets.UTF_8);
    if (all.length() <= CHECKSUM || all.charAt(CHECKSUM) != '\n') {
      return Optional.empty();
    }
    String text = all.substring(CHECKSUM + 1);
    return all.startsWith(BlobName.sha256(text)) ? Optional.of(text) : Optional.empty();
  }

  /** Keeps the text; renames it into place, so that no reader sees half of it. */
  void put(String key, String text) {
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), key, ".new");
      try {
        Files.writeString(beside, BlobName.sha256(text) + "\n" + text);
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a set text in " + file, e);
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }
}
