package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // The watch works by being open.
class FileWatchTest {
  private static final int PATIENCE_SECONDS = 20;

  @TempDir Path folder;
  private final BlockingQueue<Set<Path>> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void someFolders() throws IOException {
    Files.createDirectories(folder.resolve("elsewhere/parts"));
    Files.createDirectories(folder.resolve("journal"));
  }

  @Test
  void whatIsSavedIsToldOf() throws Exception {
    try (FileWatch watch = watch(folder.resolve("elsewhere"))) {
      save("elsewhere/parts/a.js", "elsewhere/parts/a.js");
    }
  }

  @Test
  void aFolderThatIsALinkIsWatchedAsIfItStoodThere() throws Exception {
    Path link = folder.resolve("journal/widgets");
    Files.createSymbolicLink(link, folder.resolve("elsewhere"));
    try (FileWatch watch = watch(link)) {
      save("elsewhere/parts/a.js", "journal/widgets/parts/a.js");
    }
  }

  @Test
  void aLinkInACircleIsNoHarm() throws Exception {
    Files.createSymbolicLink(folder.resolve("elsewhere/again"), folder.resolve("elsewhere"));
    try (FileWatch watch = watch(folder.resolve("elsewhere"))) {
      save("elsewhere/parts/a.js", "elsewhere/parts/a.js");
    }
  }

  @Test
  void aListenerThatFailsIsToldOfTheNextSave() throws Exception {
    Path watched = folder.resolve("elsewhere");
    try (FileWatch watch =
        FileWatch.of(
            List.of(watched),
            changed -> {
              told.add(changed);
              throw new IllegalStateException("once");
            })) {
      save("elsewhere/parts/a.js", "elsewhere/parts/a.js");
      save("elsewhere/parts/b.js", "elsewhere/parts/b.js");
    }
  }

  private FileWatch watch(Path watched) {
    return FileWatch.of(List.of(watched), told::add);
  }

  private void save(String file, String expected) throws Exception {
    Files.createFile(folder.resolve(file));
    assertEquals(
        Set.of(folder.resolve(expected)), told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), expected);
  }
}
