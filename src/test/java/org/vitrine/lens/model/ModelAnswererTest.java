package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.store.BlobStore;

class ModelAnswererTest {
  @TempDir private Path folder;

  @Test
  void aModelTellsItsShapesLabelsAndLayersWithoutTheEngine() {
    ModelFolder tiny = ModelFolder.write(folder.resolve("tiny"), Graphs.tiny());
    Npz.write(tiny.weights(), Graphs.weights(Graphs.tiny(), 1));
    String value =
        CanonicalJson.text(
            new ModelAnswerer(new ModelDirectory(folder))
                .answer(
                    new Question.Model("tiny"),
                    BlobStore.in(folder.resolve("blobs")),
                    Progress.NONE));
    assertEquals(
        "{\"id\":\"tiny\",\"input\":{\"height\":8,\"width\":8},\"labels\":[\"a\",\"b\",\"c\"],"
            + "\"layers\":[{\"channels\":4,\"height\":8,\"name\":\"conv1\",\"op\":\"conv\"",
        value.substring(0, value.indexOf(",\"shown\"")));
  }
}
