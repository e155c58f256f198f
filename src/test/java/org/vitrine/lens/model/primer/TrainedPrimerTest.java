package org.vitrine.lens.model.primer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.pictures.Kind;
import org.vitrine.lens.model.pictures.ProbePictures;
import org.vitrine.lens.model.pictures.Split;
import org.vitrine.lens.model.training.Evaluation;

/** The network that lies in the repository. */
class TrainedPrimerTest {
  private static final Path FOLDER = Path.of("models", Primer.ID);
  private final ModelFolder model = ModelFolder.read(FOLDER);

  @Test
  void itsGraphIsTheOneThatTheCodeDescribes(@TempDir Path folder) throws Exception {
    ModelDescription described = Primer.description();
    ModelFolder.write(folder, described);
    assertEquals(
        Files.readString(folder.resolve(ModelFolder.DESCRIPTION)),
        Files.readString(FOLDER.resolve(ModelFolder.DESCRIPTION)));
  }

  @Test
  void itsCheckpointsHaveTheSameArraysAsItsWeights() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER.resolve(ModelFolder.CHECKPOINTS))) {
      List<Path> checkpoints = files.sorted().toList();
      assertTrue(checkpoints.size() >= 5, checkpoints.toString());
      for (Path checkpoint : checkpoints) {
        Npz.read(checkpoint, model.description().weights());
      }
    }
  }

  @Test
  void itsProbeSetIsTheOneThatTheCodeDraws(@TempDir Path folder) throws Exception {
    new ProbePictures(Primer.SEED, Effort.FULL.probe()).write(folder);
    Path probe = FOLDER.resolve(PrimerTraining.PROBE);
    assertEquals(
        Files.readString(folder.resolve(ProbePictures.INDEX)),
        Files.readString(probe.resolve(ProbePictures.INDEX)));
    try (Stream<Path> files = Files.list(probe)) {
      assertEquals(1 + Kind.ALL.size() * Effort.FULL.probe(), files.count());
    }
  }

  @Test
  @Tag("engine")
  void itTellsAtLeast95OfAHundredHeldOutPictures() {
    Engine engine = Engine.start();
    try (Network network = Network.load(engine, model)) {
      Evaluation kinds =
          Evaluation.of(engine, network, Primer.KIND, 0, Primer.pictures(Split.HELD_OUT), 800);
      assertTrue(kinds.accuracy() >= 0.95, kinds.accuracy() + " " + kinds.confusions());
    }
  }
}
