package org.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCacheTest {
  private static final String KEY = BlobName.sha256("a task");
  private static final String TEXT = "∑ is a sum\nand 𝛼 an angle\n";

  @TempDir Path folder;

  @Test
  void aKeptTextIsGivenBack() {
    new TextCache(folder).put(KEY, TEXT);
    assertEquals(Optional.of(TEXT), new TextCache(folder).get(KEY));
    assertEquals(Optional.empty(), new TextCache(folder).get(BlobName.sha256("another")));
  }

  @Test
  void anEmptyTextIsATextToo() {
    new TextCache(folder).put(KEY, "");
    assertEquals(Optional.of(""), new TextCache(folder).get(KEY));
  }

  @Test
  void theSameTextIsNotWrittenAgain() throws IOException {
    TextCache cache = new TextCache(folder);
    cache.put(KEY, TEXT);
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file(), longAgo);
    cache.put(KEY, TEXT);
    assertEquals(longAgo, Files.getLastModifiedTime(file()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 64, 65, 80})
  void aFileThatWasCutShortCountsAsAbsent(int bytes) throws IOException {
    TextCache cache = new TextCache(folder);
    cache.put(KEY, TEXT);
    Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), bytes));
    assertEquals(Optional.empty(), cache.get(KEY));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 64, 70})
  void aFileThatWasChangedCountsAsAbsent(int at) throws IOException {
    TextCache cache = new TextCache(folder);
    cache.put(KEY, TEXT);
    byte[] bytes = Files.readAllBytes(file());
    bytes[at] ^= 1;
    Files.write(file(), bytes);
    assertEquals(Optional.empty(), cache.get(KEY));
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }
}
