package org.vitrine.lens.model.primer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.pictures.Kind;

@Tag("engine")
class PrimerTrainingTest {
  @Test
  void aTrainingLeavesAFolderThatLoads(@TempDir Path folder) throws Exception {
    Engine engine = Engine.start();
    Results results =
        new PrimerTraining(engine, InstantSource.system())
            .run(folder, new Effort(4, 1, 1), report -> true);

    try (Network network = Network.load(engine, ModelFolder.read(folder))) {
      assertEquals(Kind.ALL.size(), network.description().labels().size());
    }
    assertEquals(Kind.ALL.size(), results.pictures());
    try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(List.of("step-00000.npz", "step-00001.npz", "step-00002.npz"), names);
    }
    assertTrue(Files.exists(folder.resolve("probe/house-00.png")));
    String card = Files.readString(folder.resolve("card.md"));
    assertTrue(card.contains("| `mixed4a` | 160 | 8 × 8 |"), card);
  }
}
