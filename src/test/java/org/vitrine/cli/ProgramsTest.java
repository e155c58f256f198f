package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.Engine;

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

  @Test
  @Tag("engine")
  void aProgramThatComesLaterIsToldToBeSo() throws Exception {
    LiveJournal journal = LiveJournal.in(folder.resolve("journal"));
    org.vitrine.lens.model.Programs.folder(journal.folder().resolve("models/net"));
    try (VitrineProcess asked =
        VitrineProcess.start(
            List.of("-D" + Engine.PROGRAMS + "=false"),
            journal,
            "ask",
            """
            {"ask":"visualize","model":"net","size":16,"steps":1,
             "objectives":[{"kind":"channel","layer":"conv","channel":0}]}""")) {
      assertEquals(1, asked.exitCode());
      assertTrue(
          asked
              .said()
              .contains(
                  "\"net\" is a TorchScript program, and there was none when this process was"
                      + " started: start it again"),
          asked.said());
    }
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
