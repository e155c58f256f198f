package org.vitrine.lens.vision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Transforms;
import org.vitrine.lens.Transforms.Colour;
import org.vitrine.lens.Transforms.Crop;
import org.vitrine.lens.Transforms.Jitter;
import org.vitrine.lens.Transforms.Pad;
import org.vitrine.lens.Transforms.Rotate;
import org.vitrine.lens.Transforms.Scale;
import org.vitrine.lens.Transforms.Transform;

/**
 * What is done to pictures of one size before each look, so that what excites the unit does so from
 * wherever and in whatever light it is seen. Borders and windows are worked out: what is left of
 * them is how much the network sees, and moves.
 *
 * <p>All moves, turns and sizes of a look are one {@link Placement}, so that the picture is sampled
 * once. Around the picture there is grey, whatever came first: a turn after a crop shows what the
 * crop cut off rather than a corner of grey.
 *
 * @param steps moves, sizes, turns and light
 * @param view height and width of what the network sees, pixels
 */
record TransformChain(List<Transform> steps, int view) {
  private static final int FULL = 128;
  private static final int COLOURS = 3;

  TransformChain {
    steps = List.copyOf(steps);
  }

  /**
   * @param size height and width of the pictures
   * @throws QuestionException if a step cuts off more than there is
   */
  static TransformChain of(Transforms transforms, int size) {
    return switch (transforms) {
      case Transforms.Standard standard -> of(standard(size), size);
      case Transforms.Chain chain -> of(chain.steps(), size);
    };
  }

  /** As {@link Transforms.Standard} says; below 128 pixels the lengths shrink with the picture. */
  private static List<Transform> standard(int size) {
    double share = Math.min(1, size / (double) FULL);
    return List.of(
        new Pad((int) Math.round(12 * share)),
        new Jitter((int) Math.round(8 * share)),
        new Scale(IntStream.range(0, 11).mapToObj(i -> 1 + (i - 5) / 50.0).toList()),
        new Rotate(
            Stream.concat(
                    IntStream.rangeClosed(-10, 10).mapToObj(i -> (double) i),
                    Collections.nCopies(5, 0.0).stream())
                .toList()),
        new Jitter((int) Math.round(4 * share)));
  }

  private static TransformChain of(List<Transform> transforms, int size) {
    int seen = size;
    List<Transform> steps = new ArrayList<>();
    for (Transform transform : transforms) {
      switch (transform) {
        case Pad pad -> seen += 2 * pad.pixels();
        case Jitter jitter -> {
          seen -= jitter.pixels();
          steps.add(jitter);
        }
        case Crop crop -> {
          steps.add(new Jitter(seen - crop.pixels()));
          seen = seen < crop.pixels() ? 0 : crop.pixels();
        }
        case Scale scale -> steps.add(scale);
        case Rotate rotate -> steps.add(rotate);
        case Colour colour -> steps.add(colour);
      }
      if (seen < 1) {
        throw new QuestionException(
            "transforms",
            "field \"transforms\": %s leaves nothing of a picture of %d pixels"
                .formatted(transform, size));
      }
    }
    return new TransformChain(steps, seen);
  }

  /** How pictures are seen at the next look. */
  Glance next(Random random) {
    Placement placement = Placement.STRAIGHT;
    Light light = Light.PLAIN;
    for (Transform step : steps) {
      switch (step) {
        case Jitter jitter ->
            placement = placement.moved(move(jitter, random), move(jitter, random));
        case Scale scale -> placement = placement.scaled(one(scale.factors(), random));
        case Rotate rotate ->
            placement = placement.turned(Math.toRadians(one(rotate.degrees(), random)));
        case Colour colour -> light = light.under(lights(colour, random));
        case Pad pad -> throw workedOut(pad);
        case Crop crop -> throw workedOut(crop);
      }
    }
    return new Glance(placement, light);
  }

  private static double move(Jitter jitter, Random random) {
    return random.nextInt(jitter.pixels() + 1) - jitter.pixels() / 2.0;
  }

  private static double one(List<Double> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Light lights(Colour colour, Random random) {
    List<Double> gain = new ArrayList<>();
    List<Double> shift = new ArrayList<>();
    for (int i = 0; i < COLOURS; i++) {
      gain.add(1 + colour.contrast() * (2 * random.nextDouble() - 1));
      shift.add(colour.brightness() * (2 * random.nextDouble() - 1));
    }
    return new Light(gain, shift);
  }

  private static IllegalStateException workedOut(Transform transform) {
    return new IllegalStateException("worked out before: " + transform);
  }
}
