package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir Path folder;

  @BeforeEach
  void aJournalWithANetwork() throws IOException {
    file("citations/journal.yml");
    file("models/net/model.json");
  }

  @Test
  void aJournalOfNetworksHasNonePossible() throws IOException {
    assertFalse(Programs.possible(folder, List.of("serve")));
    assertFalse(
        Programs.possible(Files.createDirectory(folder.resolve("inner")), List.of("check")));
  }

  @Test
  void oneAmongTheModelsIsPossible() throws IOException {
    file("models/other/torchscript.pt");
    assertTrue(Programs.possible(folder, List.of("serve")));
  }

  @Test
  void elsewhereThereMayBeSome() {
    assertTrue(Programs.possible(folder, List.of("serve", "--journal=x")));
    assertTrue(Programs.possible(folder, List.of("model", "check", "net")));
    assertTrue(Programs.possible(folder.resolve("..").resolve(".."), List.of("serve")));
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
