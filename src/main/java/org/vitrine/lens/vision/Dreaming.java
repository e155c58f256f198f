package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.vitrine.lens.Question;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tape;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** A dream in one size. Not thread-safe; holds the engine's memory until it is closed. */
final class Dreaming implements AutoCloseable {
  private static final int FARTHEST_ROLL = 32;

  private final Network network;
  private final double stepSize;
  private final Eye eye;
  private final NDManager manager;
  private final Map<BlobName, NDArray> references = new TreeMap<>();
  private RgbPicture picture;

  /**
   * @param picture as it begins
   * @param pictures those that the objective names
   */
  Dreaming(
      Networks networks,
      Network network,
      Question.Dream question,
      RgbPicture picture,
      BlobStore pictures) {
    this.network = network;
    this.stepSize = question.stepSize();
    this.picture = picture;
    int height = picture.height();
    int width = picture.width();
    Sight sight = Sight.plain(network.description(), height, width);
    this.eye =
        new Eye(
            sight,
            Aim.of(
                List.of(question.objective()),
                i -> "objective",
                network.description(),
                sight.shapes()));
    this.manager = networks.engine().newManager();
    Easel.references(eye.aim(), height, width, network, pictures)
        .forEach((name, other) -> references.put(name, EngineArrays.of(manager, other)));
  }

  RgbPicture picture() {
    return picture;
  }

  /** The objective of the picture as it is. */
  float value() {
    return Gradients.without(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            return look(EngineArrays.of(scope, picture), network::forward, new Random(0), scope)
                .values()
                .toFloatArray()[0];
          }
        });
  }

  /**
   * One step uphill.
   *
   * @param random decides about the roll
   * @return the objective before the step, rolled
   */
  float step(Random random) {
    int down = roll(picture.height(), random);
    int right = roll(picture.width(), random);
    try (NDManager scope = manager.newSubManager()) {
      NDArray tracked = EngineArrays.of(scope, rolled(picture, down, right));
      Gradients.track(tracked);
      Tape tape = network.tape(Tape.Rules.NONE);
      Eye.Judged judged = look(tracked, tape::forward, random, scope);
      tape.backward(judged.values(), scope);
      judged.projection().backward();
      picture = moved(Gradients.read(tracked, scope).toFloatArray(), down, right);
      return judged.values().toFloatArray()[0];
    }
  }

  private Eye.Judged look(NDArray pictures, Eye.Passage passage, Random random, NDManager scope) {
    return eye.look(Shown.opaque(pictures), references, network, passage, random, scope);
  }

  private static int roll(int length, Random random) {
    int range = Math.min(FARTHEST_ROLL, length / 4);
    return random.nextInt(2 * range + 1) - range;
  }

  /** What lies at (0, 0) comes to lie at (down, right). */
  private static RgbPicture rolled(RgbPicture picture, int down, int right) {
    int height = picture.height();
    int width = picture.width();
    float[] rolled = new float[picture.values().length];
    for (int i = 0; i < rolled.length; i++) {
      int colour = i / (height * width);
      int y = Math.floorMod(i / width % height + down, height);
      int x = Math.floorMod(i % width + right, width);
      rolled[(colour * height + y) * width + x] = picture.values()[i];
    }
    return new RgbPicture(width, height, rolled);
  }

  /**
   * @param gradient H×W×1×3, by the rolled picture
   */
  private RgbPicture moved(float[] gradient, int down, int right) {
    double size = 0;
    for (float number : gradient) {
      size += Math.abs(number);
    }
    double step = size == 0 ? 0 : stepSize * gradient.length / size;
    int height = picture.height();
    int width = picture.width();
    float[] moved = picture.values().clone();
    for (int i = 0; i < moved.length; i++) {
      int colour = i / (height * width);
      int y = Math.floorMod(i / width % height + down, height);
      int x = Math.floorMod(i % width + right, width);
      double value = moved[i] + step * gradient[3 * (y * width + x) + colour];
      moved[i] = (float) Math.clamp(value, 0, 1);
    }
    return new RgbPicture(width, height, moved);
  }

  /** One picture and another, so many times. */
  static RgbPicture sum(RgbPicture one, RgbPicture other, float factor) {
    float[] sum = new float[one.values().length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one.values()[i] + factor * other.values()[i];
    }
    return new RgbPicture(one.width(), one.height(), sum);
  }

  @Override
  public void close() {
    manager.close();
  }
}
