package org.vitrine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.vision.ColourModel;

/** {@link ColourModel} with two pictures to choose examples from. */
public final class ColoursWithProbe {
  private ColoursWithProbe() {}

  public static void in(Path models) throws IOException {
    ColourModel.in(models);
    Path probe = Files.createDirectories(models.resolve(ColourModel.ID).resolve("probe"));
    Files.writeString(probe.resolve("index.tsv"), "file\tlabel\na.png\tred\nb.png\tgreen\n");
    Files.write(probe.resolve("a.png"), plain(1, 0).png());
    Files.write(probe.resolve("b.png"), plain(0, 1).png());
  }

  private static RgbPicture plain(float red, float green) {
    int side = 12;
    float[] values = new float[3 * side * side];
    for (int i = 0; i < side * side; i++) {
      values[i] = red;
      values[side * side + i] = green;
    }
    return new RgbPicture(side, side, values);
  }
}
