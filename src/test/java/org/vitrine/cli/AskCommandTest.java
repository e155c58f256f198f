package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class AskCommandTest {
  private static final String QUESTION = "{\"ask\": \"predict\", \"model\": \"colours\"}";

  @TempDir private Path journal;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aJournalWithASmallNetworkAndAPicture() throws IOException {
    Files.createDirectories(journal.resolve("citations"));
    Files.writeString(journal.resolve("citations/journal.yml"), "title: T\n");
    ColoursWithProbe.in(journal.resolve("models"));
    BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", journal.resolve("mine.png").toFile());
  }

  @Test
  void aPictureOfOnesOwnIsLookedAt() {
    assertEquals(0, ask("--picture=" + journal.resolve("mine.png")), err.toString());
    assertTrue(out.toString().contains("\"classes\""), out.toString());
  }

  @Test
  void aPictureThatIsNotThereOrNoneIsWrongUse() {
    assertEquals(2, ask("--picture=" + journal.resolve("yours.png")));
    assertTrue(err.toString().contains("option '--picture': cannot read"), err.toString());
    assertEquals(2, ask("--picture=" + journal.resolve("citations/journal.yml")));
    assertTrue(err.toString().contains("that ends in .png, .jpg, .jpeg is wanted"), err.toString());
  }

  @Test
  void aPictureThatIsTooSmallOrBrokenIsToldByItsFile() throws IOException {
    ImageIO.write(
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
        "png",
        journal.resolve("dot.png").toFile());
    assertEquals(2, ask("--picture=" + journal.resolve("dot.png")));
    assertTrue(
        err.toString().contains("8 pixels a side are wanted; found 1×1 in "), err.toString());
    Files.writeString(journal.resolve("text.png"), "no picture");
    assertEquals(2, ask("--picture=" + journal.resolve("text.png")));
    assertTrue(err.toString().contains("text.png: "), err.toString());
  }

  private int ask(String picture) {
    return Vitrine.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "ask",
        QUESTION,
        picture,
        "--journal=" + journal);
  }
}
