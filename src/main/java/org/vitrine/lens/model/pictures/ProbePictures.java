package org.vitrine.lens.model.pictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A small balanced set of pictures that no training sees, kept as PNG files: what dataset examples
 * are chosen from.
 *
 * @param seed names the set, as in {@link PictureSet}
 * @param each pictures of each kind
 */
public record ProbePictures(long seed, int each) {
  /**
   * The file that says what each picture shows: a heading and a line of tab-separated values each.
   */
  public static final String INDEX = "index.tsv";

  /**
   * Writes {@code cat-03.png} and so on, and the index with the columns file, label, hue and pose.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    PictureSet set = new PictureSet(seed, Split.PROBE);
    StringBuilder index = new StringBuilder("file\tlabel\thue\tpose\n");
    for (Kind kind : Kind.ALL) {
      for (int turn = 0; turn < each; turn++) {
        Sample sample = set.sample(kind, turn);
        String name = "%s-%02d.png".formatted(kind.label(), turn);
        ImageIO.write(ContactSheet.image(sample), "png", folder.resolve(name).toFile());
        index.append(name).append('\t').append(kind.label()).append('\t');
        index.append(sample.hue().label()).append('\t').append(sample.pose().label()).append('\n');
      }
    }
    Files.writeString(folder.resolve(INDEX), index, StandardCharsets.UTF_8);
  }
}
