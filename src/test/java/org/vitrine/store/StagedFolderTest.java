package org.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StagedFolderTest {
  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void aSiteIsThere() throws IOException {
    site = folder.resolve("site");
    Files.createDirectories(site.resolve("old"));
    Files.writeString(site.resolve("index.html"), "good");
  }

  @Test
  void nothingIsSeenBeforeTheCommitAndAllAfter() throws IOException {
    try (StagedFolder stage = StagedFolder.beside(site)) {
      Files.writeString(stage.path().resolve("index.html"), "better");
      assertEquals("good", Files.readString(site.resolve("index.html")));
      stage.commit();
    }
    assertEquals("better", Files.readString(site.resolve("index.html")));
    assertFalse(Files.exists(site.resolve("old")));
    assertEquals(List.of(site), inside());
  }

  @Test
  void aBuildThatFailsLeavesTheLastGoodOne() throws IOException {
    try (StagedFolder stage = StagedFolder.beside(site)) {
      Files.writeString(stage.path().resolve("index.html"), "half");
    }
    assertEquals("good", Files.readString(site.resolve("index.html")));
    assertEquals(List.of(site), inside());
  }

  @Test
  void whatADeadBuildLeftIsClearedAway() throws IOException {
    // Never closed: as after kill -9.
    StagedFolder dead = StagedFolder.beside(site);
    Files.writeString(dead.path().resolve("stray.html"), "half");
    assertEquals("good", Files.readString(site.resolve("index.html")));
    try (StagedFolder stage = StagedFolder.beside(site)) {
      assertFalse(Files.exists(stage.path().resolve("stray.html")));
      stage.commit();
    }
    assertEquals(List.of(site), inside());
  }

  @Test
  void aSwapThatDiedBetweenItsStepsIsMended() throws IOException {
    Files.move(site, folder.resolve(".site.previous"));
    try (StagedFolder stage = StagedFolder.beside(site)) {
      assertTrue(Files.isDirectory(stage.path()));
      assertEquals("good", Files.readString(site.resolve("index.html")));
    }
  }

  @Test
  void aFirstBuildNeedsNoOldOne() throws IOException {
    Path fresh = folder.resolve("fresh");
    try (StagedFolder stage = StagedFolder.beside(fresh)) {
      Files.writeString(stage.path().resolve("index.html"), "first");
      stage.commit();
    }
    assertEquals("first", Files.readString(fresh.resolve("index.html")));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void twoFoldersChangeNamesInOneStep() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    assertTrue(FolderExchange.exchange(site, other));
    assertEquals("good", Files.readString(other.resolve("index.html")));
    assertFalse(FolderExchange.exchange(site, folder.resolve("nowhere")));
  }

  private List<Path> inside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
