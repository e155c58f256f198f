package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Set;
import org.vitrine.lens.Objective;
import org.vitrine.lens.model.Gradients;

/** What is measured of the pictures alone, without the network. */
sealed interface PixelMeasure extends Measure {
  /** Lucid's numbers for the calm of a border. */
  double GREY = 0.5;

  double FROM_GREY = 0.8;

  @Override
  default Set<String> nodes() {
    return Set.of();
  }

  /** {@link Objective.L1}. */
  record L1(double constant) implements PixelMeasure {
    @Override
    public NDArray values(Look look) {
      return Measure.sumOfEach(
          look.pictures().sub(Gradients.constant(look.scope(), constant)).abs());
    }
  }

  /** {@link Objective.TotalVariation}. */
  record TotalVariation() implements PixelMeasure {
    @Override
    public NDArray values(Look look) {
      NDArray pictures = look.pictures();
      NDArray down =
          pictures.get(new NDIndex(":, :, 1:")).sub(pictures.get(new NDIndex(":, :, :-1")));
      NDArray right =
          pictures.get(new NDIndex(":, :, :, 1:")).sub(pictures.get(new NDIndex(":, :, :, :-1")));
      return Measure.sumOfEach(down.abs()).add(Measure.sumOfEach(right.abs()));
    }
  }

  /** {@link Objective.Blur}. */
  record Blur() implements PixelMeasure {
    @Override
    public NDArray values(Look look) {
      NDArray pictures = look.pictures();
      NDArray blurred = Gradients.without(() -> Blurring.of(pictures, 3));
      NDArray difference = pictures.sub(blurred);
      return Measure.sumOfEach(
          difference.mul(difference).mul(Gradients.constant(look.scope(), 0.5)));
    }
  }

  /** {@link Objective.Boundary}. */
  record Boundary(int width) implements PixelMeasure {
    @Override
    public NDArray values(Look look) {
      NDArray pictures = look.pictures();
      NDArray noise = Blurring.of(pictures, 5).sub(pictures);
      NDArray contrast = pictures.sub(Gradients.constant(look.scope(), GREY));
      NDArray calm =
          noise
              .mul(noise)
              .add(contrast.mul(contrast).mul(Gradients.constant(look.scope(), FROM_GREY)));
      return Measure.sumOfEach(calm.mul(border(pictures.getShape(), look.scope())));
    }

    private NDArray border(Shape pictures, NDManager scope) {
      int height = (int) pictures.get(2);
      int columns = (int) pictures.get(3);
      float[] mask = new float[height * columns];
      Arrays.fill(mask, 1);
      for (int y = width; y < height - width; y++) {
        for (int x = width; x < columns - width; x++) {
          mask[y * columns + x] = 0;
        }
      }
      return EngineArrays.of(scope, mask, new Shape(1, 1, height, columns));
    }
  }
}
