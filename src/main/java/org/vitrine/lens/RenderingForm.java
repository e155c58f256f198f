package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Rendering.Colours;
import org.vitrine.lens.Rendering.Parametrisation;

/**
 * How a {@link Rendering} is read and written, its fields among those of the question. Defaults:
 * fft, standard transforms, learning rate 0.05, seed 0; a cppn has no transforms and a learning
 * rate of 0.005.
 */
final class RenderingForm {
  private static final int SMALLEST_PICTURE = 16;
  private static final int MOST_SHARED = 4;
  private static final double FASTEST_DECAY = 4;
  private static final double LEARNING_RATE = 0.05;
  private static final double CPPN_LEARNING_RATE = 0.005;
  private static final long LARGEST_SEED = (1L << 53) - 1;

  private RenderingForm() {}

  /**
   * @param size the default of {@code size}
   * @param steps the default of {@code steps}
   */
  static Rendering read(QuestionFields fields, Limits limits, int size, int steps) {
    Parametrisation parametrisation =
        fields.choice("parametrisation", Parametrisation.class, Parametrisation.FFT);
    boolean cppn = parametrisation == Parametrisation.CPPN;
    int asked =
        fields.integer("size", SMALLEST_PICTURE, limits.size(), Math.min(size, limits.size()));
    return new Rendering(
        parametrisation,
        fields.choice("colours", Colours.class, Colours.IMAGENET),
        fields.number("decay", 0, FASTEST_DECAY, Rendering.DECAY),
        fields.flag("alpha", false),
        fields.ascending("shared", 1, asked, MOST_SHARED),
        TransformsForm.read(fields, cppn ? Transforms.NONE : Transforms.STANDARD),
        asked,
        fields.integer("steps", 1, limits.steps(), Math.min(steps, limits.steps())),
        fields.integer("redirect", 0, limits.steps(), Rendering.REDIRECTED),
        fields.above("learningRate", 0, 1, cppn ? CPPN_LEARNING_RATE : LEARNING_RATE),
        seed(fields));
  }

  static long seed(QuestionFields fields) {
    return fields.integer("seed", 0, LARGEST_SEED, 0);
  }

  /** Gradients are led otherwise through ReLUs that are known. */
  static void fit(Rendering rendering, Fit model) {
    if (rendering.redirect() > 0 && model.model().scripted()) {
      throw new QuestionException(
          "redirect",
          "field \"redirect\" is 0 for the model \"%s\": it is a TorchScript program, and gradients"
                  .formatted(model.model().id())
              + " cannot be led through it in another way; found "
              + rendering.redirect());
    }
  }

  static void write(Rendering rendering, ObjectNode json) {
    json.put("parametrisation", Questions.name(rendering.parametrisation()));
    json.set("transforms", TransformsForm.json(rendering.transforms()));
    json.put("size", rendering.size())
        .put("steps", rendering.steps())
        .put("learningRate", rendering.learningRate())
        .put("seed", rendering.seed());
    // Fields that came later, see QuestionForm.
    if (rendering.colours() != Colours.IMAGENET) {
      json.put("colours", Questions.name(rendering.colours()));
    }
    if (rendering.decay() != Rendering.DECAY) {
      json.put("decay", rendering.decay());
    }
    if (rendering.alpha()) {
      json.put("alpha", true);
    }
    if (!rendering.shared().isEmpty()) {
      integers("shared", rendering.shared(), json);
    }
    if (rendering.redirect() != Rendering.REDIRECTED) {
      json.put("redirect", rendering.redirect());
    }
  }

  /**
   * @param pictures how many are made
   * @throws QuestionException if that is more work than is permitted
   */
  static void bound(Rendering rendering, long pictures, String times, Limits limits) {
    int size = rendering.size();
    int steps = rendering.steps();
    double work = (double) size * size * steps * pictures;
    if (work > limits.work()) {
      throw new QuestionException(
          "steps",
          "size² × steps × %s is at most %d here; found %d² × %d × %d = %.0f: ask for less of one"
              .formatted(times, limits.work(), size, steps, pictures, work));
    }
  }

  static void integers(String name, List<Integer> numbers, ObjectNode json) {
    ArrayNode array = json.putArray(name);
    numbers.forEach(array::add);
  }
}
