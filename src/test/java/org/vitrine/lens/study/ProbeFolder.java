package org.vitrine.lens.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.vision.ColourModel;

/** The probe set of the model for colours, made picture by picture. */
final class ProbeFolder {
  static final int SIZE = 12;

  private final Path probe;
  private final StringBuilder index = new StringBuilder("file\tlabel\n");
  private int count;

  ProbeFolder(Path models) {
    this.probe = models.resolve(ColourModel.ID).resolve("probe");
  }

  /** A picture of one colour. */
  void add(String label, float red, float green) {
    float[] values = new float[3 * SIZE * SIZE];
    Arrays.fill(values, 0, SIZE * SIZE, red);
    Arrays.fill(values, SIZE * SIZE, 2 * SIZE * SIZE, green);
    String file = "picture-" + count++ + ".png";
    index.append(file).append('\t').append(label).append('\n');
    try {
      Files.createDirectories(probe);
      Files.write(probe.resolve(file), new RgbPicture(SIZE, SIZE, values).png());
      Files.writeString(probe.resolve("index.tsv"), index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many pictures of all shades of red, then as many of green. */
  void shades(int each) {
    for (int i = 0; i < each; i++) {
      add("red", 0.8f + 0.2f * i / each, 0);
    }
    for (int i = 0; i < each; i++) {
      add("green", 0, 0.8f + 0.2f * i / each);
    }
  }
}
