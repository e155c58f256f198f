package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Programs;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tensor;

/** {@code vitrine model import} and {@code vitrine model check}. */
@Tag("engine")
class ModelCommandsTest {
  @TempDir private Path journal;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  /** One convolution, and a ReLU behind a shift that the second channel never comes over. */
  @BeforeEach
  void aJournalAndANetworkOfAnotherTool() throws IOException {
    Files.createDirectories(journal.resolve("citations"));
    Files.writeString(journal.resolve("citations/journal.yml"), "title: T\n");
    Files.createDirectories(journal.resolve("other"));
    Files.writeString(
        journal.resolve("other/model.json"),
        """
        {"id": "x", "title": "X", "input": {"height": 2, "width": 2}, "graph": [
        {"name": "conv", "op": "conv", "channels": 2, "kernel": 1},
        {"name": "relu", "op": "relu"},
        {"name": "classes", "op": "global-average"}]}
        """);
    weights(1);
    Files.writeString(journal.resolve("labels.txt"), "cat\ndog\n");
    Files.write(
        journal.resolve("red.png"),
        new RgbPicture(2, 2, new float[] {1, 1, 1, 0.5f, 0, 0, 0, 0, 0, 0, 0, 0}).png());
  }

  @Test
  void anImportedNetworkIsCheckedAndSound() {
    assertEquals(
        0, run("import", "mine", "other", "--labels", "labels.txt", "--logits", "classes"));
    assertTrue(out.toString().contains("mine: 3 layers, 2 classes"), out.toString());
    assertEquals(0, run("check", "mine", "red.png"), err.toString());
    String table = out.toString();
    assertTrue(table.matches("(?s).*\nrelu +relu +2×2×2 +0.000 +\\S+ +1.000 +1\n.*"), table);
    assertTrue(table.contains("red.png: cat 70.6 %, dog 29.4 %"), table);
    assertTrue(table.endsWith("sound\n"), table);
  }

  @Test
  void withoutPicturesItIsCheckedWithNoise() {
    run("import", "mine", "other");
    assertEquals(0, run("check", "mine"));
    assertTrue(out.toString().contains("3 layers and 4 pictures"), out.toString());
  }

  @Test
  void aSheetHasARowForEachLayerOfferedAndAPictureForEachChannel() throws IOException {
    run("import", "mine", "other");
    assertEquals(0, run("sheet", "mine", "--channels=2", "--size=16", "--steps=1"), err.toString());
    BufferedImage sheet = ImageIO.read(journal.resolve("models/mine/stages.png").toFile());
    int rows = 1;
    assertEquals(List.of(2 * 18 - 2, rows * 18 - 2), List.of(sheet.getWidth(), sheet.getHeight()));
    assertEquals(2, run("sheet", "mime"));
    assertTrue(
        err.toString().contains("there is no model mime; did you mean mine?"), err.toString());
    assertEquals(2, run("sheet", "mine", "--size=8"));
    assertTrue(err.toString().contains("size: 16 to 1024 is permitted; found 8"), err.toString());
  }

  @Test
  void valuesThatAreNotFiniteAreAFault() throws IOException {
    weights(3e38f);
    run("import", "mine", "other");
    assertEquals(1, run("check", "mine"));
    assertTrue(out.toString().contains("fault: layer \"conv\": "), out.toString());
  }

  @Test
  void aModelIsWrittenOverOnlyWhenTold() {
    assertEquals(0, run("import", "mine", "other"));
    assertEquals(2, run("import", "mine", "other"));
    assertTrue(err.toString().contains("there is a model mine already"), err.toString());
    assertEquals(0, run("import", "mine", "other", "--replace"));
  }

  @Test
  void aProgramIsImportedWithItsNames() throws IOException {
    Programs.write(
        journal.resolve("net.pt"), Programs.LAYERS, "Tuple[Tensor, Tensor, Tensor]", "(a, b, c)");
    assertEquals(1, run("import", "mine", "net.pt"));
    assertTrue(err.toString().contains("tell it (--size 224x224)"), err.toString());
    assertEquals(
        0,
        run(
            "import",
            "mine",
            "net.pt",
            "--size",
            "6x8",
            "--names",
            "a,b,c",
            "--labels",
            "labels.txt"),
        err.toString());
    assertEquals(0, run("check", "mine", "red.png"), err.toString());
    assertTrue(out.toString().contains("\nb                                torchscript    2×6×8"));
    assertEquals(1, run("import", "other", "net.pt", "--size", "6x8", "--names", "a,b"));
    assertTrue(err.toString().contains("the program gives 3 values"), err.toString());
  }

  @Test
  void whatIsNoNetworkIsToldWithWhatWouldBe() throws IOException {
    Files.writeString(journal.resolve("other/model.json"), "{}");
    assertEquals(1, run("import", "mine", "other"));
    assertTrue(
        err.toString().contains("model.json: a list of layers has the field \"graph\""),
        err.toString());
    assertEquals(1, run("import", "mine", "nowhere.json"));
    assertTrue(err.toString().contains("nowhere.json: the file is missing"), err.toString());
    assertEquals(2, run("import", "mine", "net.pt", "--size", "3x"));
    assertEquals(2, run("check", "nothing"));
    Files.write(journal.resolve("red.png"), new byte[] {1, 2, 3});
    Files.writeString(
        journal.resolve("other/model.json"),
        "{\"id\":\"x\",\"input\":{\"height\":2,\"width\":2},\"graph\":[{\"name\":\"r\",\"op\":\"relu\"}]}");
    Npz.write(journal.resolve("other/weights.npz"), new LinkedHashMap<>());
    assertEquals(0, run("import", "plain", "other"), err.toString());
    assertEquals(1, run("check", "plain", "red.png"));
  }

  private void weights(float each) {
    SequencedMap<String, Tensor> weights = new LinkedHashMap<>();
    float[] kernel = {each, 0, 0, each, each, each};
    weights.put("conv.weight", new Tensor(List.of(2, 3, 1, 1), kernel));
    weights.put("conv.bias", new Tensor(List.of(2), new float[] {0, -3}));
    Npz.write(journal.resolve("other/weights.npz"), weights);
  }

  /** Runs a command in the journal; arguments that name files of it are files of it. */
  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    String[] all = new String[arguments.length + 3];
    all[0] = "model";
    for (int i = 0; i < arguments.length; i++) {
      boolean folder = i == 2 && arguments[i].equals("other");
      all[i + 1] =
          folder || arguments[i].matches(".*\\.(png|pt|txt|json)")
              ? journal.resolve(arguments[i]).toString()
              : arguments[i];
    }
    all[arguments.length + 1] = "--journal";
    all[arguments.length + 2] = journal.toString();
    return Vitrine.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
