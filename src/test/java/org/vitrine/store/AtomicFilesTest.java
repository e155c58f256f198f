package org.vitrine.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir Path folder;

  @Test
  void aFileIsWrittenWithTheFoldersThatItNeeds() throws IOException {
    Path file = folder.resolve("a/b/c.txt");
    AtomicFiles.write(file, "one".getBytes(UTF_8));
    AtomicFiles.write(file, "two".getBytes(UTF_8));
    assertEquals("two", Files.readString(file));
    assertEquals(List.of(file), inside(file.getParent()), "nothing is left beside it");
  }

  @Test
  void anUnchangedFileIsNotTouched() throws IOException {
    Path file = folder.resolve("page.html");
    assertTrue(AtomicFiles.writeIfChanged(file, "same".getBytes(UTF_8)));
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, longAgo);
    assertFalse(AtomicFiles.writeIfChanged(file, "same".getBytes(UTF_8)));
    assertEquals(longAgo, Files.getLastModifiedTime(file));
    assertTrue(AtomicFiles.writeIfChanged(file, "diff".getBytes(UTF_8)));
  }

  @Test
  void aRefusalNamesTheFileAndLeavesNothingBehind() throws IOException {
    Path file = Files.createDirectories(folder.resolve("taken/inside")).getParent();
    UncheckedIOException e =
        assertThrows(
            UncheckedIOException.class, () -> AtomicFiles.write(file, "x".getBytes(UTF_8)));
    assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    assertEquals(List.of(file), inside(folder));
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
