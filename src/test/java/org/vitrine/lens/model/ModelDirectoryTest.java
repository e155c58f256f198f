package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
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
  void whatIsNotThereIsNotFoundWhateverItsName() {
    ModelDirectory directory = new ModelDirectory(models);
    for (String name : Set.of("", ".", "..", "../tiny", "tiny/../tiny", "TINY", "other")) {
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
    assertTrue(e.getMessage().contains("model.json: field \"id\" is missing"), e.getMessage());
    assertTrue(new ModelDirectory(models).find("tiny").isPresent());
  }

  private ModelSummary summary() {
    return new ModelDirectory(models).find("tiny").orElseThrow();
  }
}
