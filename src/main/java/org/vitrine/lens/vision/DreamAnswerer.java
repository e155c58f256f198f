package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Random;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.Significant;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Resampling;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * Makes what a network sees in a picture stronger and stronger: {@code {source, picture, value,
 * octaves: [{width, height, picture, values: […]}]}}. The source is the picture in the result's
 * size; an octave's values are those of the objective before each of its steps, {@code value} that
 * of the result.
 *
 * <p>DeepDream (Mordvintsev, Olah and Tyka, 2015): the picture is worked on in several sizes, from
 * small to its own; what a size has added is carried over to the next. A step moves the picture
 * along the gradient, brought to a mean absolute size of 1. Before it the picture is rolled, what
 * leaves at one side coming in at the other, so that no grid of the network's shows.
 */
public final class DreamAnswerer implements Answerer<Question.Dream> {
  private static final int DIGITS = 4;
  private static final int PREVIEWS = 12;
  private static final int SMALLEST = 16;

  private final Networks networks;

  public DreamAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Dream> question() {
    return Question.Dream.class;
  }

  @Override
  public Effort effort(Question.Dream question, ModelSummary model) {
    return Effort.rendering(
        model, Rendering.of(question.size(), question.steps()), question.octaves(), 1);
  }

  @Override
  public ObjectNode answer(Question.Dream question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    RgbPicture whole =
        AskedPicture.whole(question.image(), network.description().input(), pictures);
    double scale = question.size() / (double) Math.max(whole.width(), whole.height());
    RgbPicture source = scaled(whole, scale);
    Random random = Noise.transforms(question.seed());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("source", stored(pictures.put(source.png(), "png"), source));
    ArrayNode octaves = JsonNodeFactory.instance.arrayNode();
    RgbPicture added = new RgbPicture(1, 1, new float[3]);
    RgbPicture dreamt = source;
    float value = 0;
    for (int octave = 0; octave < question.octaves(); octave++) {
      RgbPicture base =
          scaled(
              source,
              1 / StrictMath.pow(question.octaveScale(), question.octaves() - 1.0 - octave));
      RgbPicture carried = Resampling.exact(added, base.width(), base.height());
      ObjectNode told = octaves.addObject();
      try (Dreaming dreaming =
          new Dreaming(networks, network, question, Dreaming.sum(base, carried, 1), pictures)) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (int step = 0; step < question.steps(); step++) {
          report(question, octave, step, dreaming, pictures, progress);
          values.add(Significant.round(dreaming.step(random), DIGITS));
        }
        dreamt = dreaming.picture();
        value = dreaming.value();
        told.put("width", dreamt.width()).put("height", dreamt.height());
        told.set("picture", stored(pictures.put(dreamt.jpeg(), "jpg"), dreamt));
        told.set("values", values);
      }
      added = Dreaming.sum(dreamt, base, -1);
    }
    answer.set("picture", stored(pictures.put(dreamt.png(), "png"), dreamt));
    answer.put("value", Significant.round(value, DIGITS));
    answer.set("octaves", octaves);
    return answer;
  }

  private static RgbPicture scaled(RgbPicture picture, double scale) {
    return Resampling.exact(
        picture,
        Math.max(SMALLEST, (int) Math.round(picture.width() * scale)),
        Math.max(SMALLEST, (int) Math.round(picture.height() * scale)));
  }

  private static ObjectNode stored(BlobName blob, RgbPicture picture) {
    return new StoredPicture(blob, picture.width(), picture.height()).json();
  }

  private static void report(
      Question.Dream question,
      int octave,
      int step,
      Dreaming dreaming,
      BlobStore pictures,
      Progress progress) {
    int done = octave * question.steps() + step;
    int all = question.octaves() * question.steps();
    boolean preview =
        progress.wantsPreviews() && done > 0 && done % Math.max(1, all / PREVIEWS) == 0;
    progress.go(
        new Progress.Step(
            done,
            all,
            "step %d of %d, size %d of %d"
                .formatted(step + 1, question.steps(), octave + 1, question.octaves()),
            preview
                ? Optional.of(pictures.put(dreaming.picture().jpeg(), "jpg"))
                : Optional.empty()));
  }
}
