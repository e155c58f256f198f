package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.UnansweredException;

class ModelDirectoryTest {
  @TempDir private Path models;

  @BeforeEach
  void tiny() {
    ModelFolder.write(models.resolve("tiny"), Graphs.tiny());
    Npz.write(models.resolve("tiny/weights.npz"), Graphs.weights(Graphs.tiny(), 1));
  }

  @Test
  void aModelIsAFolderWithADescription() throws IOException {
    Files.createDirectories(models.resolve("notes"));
    assertEquals(Set.of("tiny"), new ModelDirectory(models).ids());
    ModelSummary.Layer both = summary().layer("both").orElseThrow();
    assertEquals(new ModelSummary.Layer("both", "concat", 5, 8, 8, true), both);
  }

  @Test
  void anotherWeightIsAnotherDigestAndAnotherLayoutOfTheTextIsNot() throws IOException {
    ModelDirectory directory = new ModelDirectory(models);
    String digest = directory.find("tiny").orElseThrow().digest();
    Path json = models.resolve("tiny/model.json");
    Files.writeString(json, Files.readString(json).replace("\n", "\n\n"));
    assertEquals(digest, directory.find("tiny").orElseThrow().digest());
    // The same size, so that only the time tells.
    Npz.write(models.resolve("tiny/weights.npz"), Graphs.weights(Graphs.tiny(), 2));
    assertNotEquals(digest, summary().digest());
  }

  @Test
  void aCheckpointIsAModelOfItsOwn() {
    Npz.write(folder("tiny/checkpoints").resolve("step-3.npz"), Graphs.weights(Graphs.tiny(), 3));
    ModelDirectory directory = new ModelDirectory(models);
    ModelSummary checkpoint = directory.find("tiny@step-3").orElseThrow();
    assertEquals("tiny@step-3", checkpoint.id());
    assertEquals(summary().layers(), checkpoint.layers());
    assertNotEquals(summary().digest(), checkpoint.digest());
    assertEquals(
        directory.folder("tiny").orElseThrow().path(),
        directory.folder("tiny@step-3").orElseThrow().path());
    assertEquals(Set.of("tiny"), directory.ids());
  }

  @Test
  void aCheckpointThatChangesIsReadAnew() throws IOException {
    Path file = folder("tiny/checkpoints").resolve("step-3.npz");
    Npz.write(file, Graphs.weights(Graphs.tiny(), 3));
    ModelDirectory directory = new ModelDirectory(models);
    String digest = directory.find("tiny@step-3").orElseThrow().digest();
    assertEquals(digest, directory.find("tiny@step-3").orElseThrow().digest());
    Npz.write(file, Graphs.weights(Graphs.tiny(), 4));
    // A clock that ticks slowly would leave size and time as they were.
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    assertNotEquals(digest, directory.find("tiny@step-3").orElseThrow().digest());
  }

  @Test
  @Tag("engine")
  void aCheckpointIsComputedWithItsOwnWeights() {
    Npz.write(folder("tiny/checkpoints").resolve("step-3.npz"), Graphs.weights(Graphs.tiny(), 3));
    try (Networks networks = new Networks(new ModelDirectory(models), Engine::start);
        NDManager scope = networks.engine().newManager()) {
      NDArray noise = Graphs.noise(scope, 1, 8, 8);
      float[] last = networks.get("tiny").forward(noise, "classes").toFloatArray();
      float[] early = networks.get("tiny@step-3").forward(noise, "classes").toFloatArray();
      assertFalse(Arrays.equals(last, early));
      assertArrayEquals(
          Network.of(networks.engine(), Graphs.tiny(), Graphs.weights(Graphs.tiny(), 3))
              .forward(noise, "classes")
              .toFloatArray(),
          early);
    }
  }

  @Test
  void whatIsNotThereIsNotFoundWhateverItsName() {
    ModelDirectory directory = new ModelDirectory(models);
    for (String name :
        Set.of(
            "",
            ".",
            "..",
            "../tiny",
            "tiny/../tiny",
            "TINY",
            "other",
            "tiny@",
            "@",
            "tiny@none",
            "tiny@../weights",
            "none@step-3")) {
      assertEquals(Optional.empty(), directory.find(name), name);
    }
    assertEquals(Set.of(), new ModelDirectory(models.resolve("none")).ids());
  }

  @Test
  void aBrokenModelIsSaidToBeSoAndTheOthersAreNotLost() throws IOException {
    Files.createDirectories(models.resolve("broken"));
    Files.writeString(models.resolve("broken/model.json"), "{}");
    Files.createFile(models.resolve("broken/weights.npz"));
    Exception e =
        assertThrows(UnansweredException.class, () -> new ModelDirectory(models).find("broken"));
    String told = models.getFileName() + "/broken/model.json: field \"id\" is missing";
    assertTrue(e.getMessage().startsWith(told), e.getMessage());
    assertTrue(new ModelDirectory(models).find("tiny").isPresent());
  }

  @Test
  @Tag("engine")
  void whatTheEngineFindsIsToldOfTheJournalToo() throws IOException {
    Path weights = models.resolve("tiny/weights.npz");
    byte[] damaged = Files.readAllBytes(weights);
    damaged[damaged.length / 2] ^= 64;
    Files.write(weights, damaged);
    try (Networks networks = new Networks(new ModelDirectory(models), Engine::start)) {
      Exception e = assertThrows(UnansweredException.class, () -> networks.get("tiny"));
      String told = models.getFileName() + "/tiny/weights.npz: array \"";
      assertTrue(e.getMessage().startsWith(told), e.getMessage());
    }
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(models.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelSummary summary() {
    return new ModelDirectory(models).find("tiny").orElseThrow();
  }
}
