package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.vitrine.lens.Limits;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Networks;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * A row of optimised pictures for each layer that readers are offered: what its channels look for,
 * at a glance, for a model's card.
 *
 * @param channels pictures a row, of channels spread evenly over the layer's
 * @param size height and width of a picture in pixels
 * @param steps of the optimiser for each
 */
public record StageSheet(int channels, int size, int steps) {
  /** Its name in a model folder, where the card shows it. */
  public static final String FILE = "stages.png";

  private static final int GAP = 2;
  private static final int SMALLEST = 16;

  /**
   * @throws IllegalArgumentException if it is more than a question of an author's may ask for
   */
  public StageSheet {
    bounded("pictures a row", channels, 1, Limits.AUTHOR.objectives());
    bounded("size", size, SMALLEST, Limits.AUTHOR.size());
    bounded("steps", steps, 1, Limits.AUTHOR.steps());
  }

  private static void bounded(String what, int found, int least, int most) {
    if (found < least || found > most) {
      throw new IllegalArgumentException(
          "%s: %d to %d is permitted; found %d".formatted(what, least, most, found));
    }
  }

  /**
   * Draws the sheet.
   *
   * @param scratch keeps the single pictures as well
   * @param progress told of each step of each row
   */
  public BufferedImage draw(
      Networks networks, ModelSummary model, BlobStore scratch, Progress progress) {
    List<ModelSummary.Layer> layers =
        model.layers().stream().filter(ModelSummary.Layer::shown).toList();
    int pitch = size + GAP;
    BufferedImage sheet =
        new BufferedImage(
            channels * pitch - GAP, layers.size() * pitch - GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    for (int row = 0; row < layers.size(); row++) {
      ModelSummary.Layer layer = layers.get(row);
      int rows = row;
      JsonNode answer =
          new VisualizeAnswerer(networks)
              .answer(
                  question(model, layer),
                  scratch,
                  step ->
                      progress.at(
                          new Progress.Step(
                              rows,
                              layers.size(),
                              layer.name() + ", " + step.what(),
                              Optional.empty())));
      for (int column = 0; column < channels; column++) {
        String name = answer.at("/results/" + column + "/picture/blob").textValue();
        graphics.drawImage(read(scratch, name), column * pitch, row * pitch, null);
      }
      progress.go(row + 1, layers.size(), layer.name());
    }
    graphics.dispose();
    return sheet;
  }

  private Question.Visualize question(ModelSummary model, ModelSummary.Layer layer) {
    List<Objective> objectives =
        IntStream.range(0, channels)
            .mapToObj(i -> i * layer.channels() / channels)
            .map(channel -> (Objective) new Objective.Channel(layer.name(), channel))
            .toList();
    return new Question.Visualize(model.id(), objectives, Rendering.of(size, steps));
  }

  private static BufferedImage read(BlobStore store, String name) {
    try {
      return ImageIO.read(new ByteArrayInputStream(store.get(BlobName.parse(name))));
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be read back: " + name, e);
    }
  }
}
