package org.vitrine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Texts on disk that can be made again, by key. A file carries the checksum of its text, so that
 * one that was cut short or changed counts as absent and is written again. Thread-safe, and safe
 * between processes.
 */
public final class TextCache {
  private static final int CHECKSUM = 64;

  private final Path folder;

  /**
   * @param folder of its own, made where it is missing; it may be deleted at any time
   */
  public TextCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The text kept under the key.
   *
   * @param key a SHA-256 in hex
   */
  public Optional<String> get(String key) {
    byte[] content;
    try {
      content = Files.readAllBytes(file(key));
    } catch (IOException e) {
      return Optional.empty(); // Absent, or unreadable: either way it is made again.
    }
    if (content.length <= CHECKSUM || content[CHECKSUM] != '\n') {
      return Optional.empty();
    }
    byte[] text = Arrays.copyOfRange(content, CHECKSUM + 1, content.length);
    return Arrays.equals(content, 0, CHECKSUM, checksum(text), 0, CHECKSUM)
        ? Optional.of(new String(text, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * Keeps the text.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public void put(String key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer content = ByteBuffer.allocate(CHECKSUM + 1 + bytes.length);
    content.put(checksum(bytes)).put((byte) '\n').put(bytes);
    AtomicFiles.writeIfChanged(file(key), content.array());
  }

  private static byte[] checksum(byte[] text) {
    return BlobName.sha256(text).getBytes(StandardCharsets.US_ASCII);
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }
}
