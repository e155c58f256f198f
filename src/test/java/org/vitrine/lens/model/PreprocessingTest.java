package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
  private static final InputSpec BGR =
      new InputSpec(
          2,
          2,
          InputSpec.Order.BGR,
          0,
          255,
          List.of(104.0, 117.0, 123.0),
          List.of(1.0, 1.0, 2.0),
          OptionalInt.empty(),
          InputSpec.Greys.STORED);

  @Test
  void theMiddleOfAWidePictureIsLookedAt() {
    RgbPicture fitted = new Preprocessing(BGR).fit(ramp(6, 2));
    assertEquals(List.of(2, 2), List.of(fitted.width(), fitted.height()));
    assertArrayEquals(new float[] {2, 3, 2, 3}, row(fitted), 1e-4f);
  }

  @Test
  void everyPixelCountsWhenAPictureShrinks() {
    RgbPicture fitted = new Preprocessing(BGR).fit(ramp(16, 16));
    float[] row = row(fitted);
    assertEquals(15, row[0] + row[1], 1e-4);
  }

  @Test
  @Tag("engine")
  void channelsAreOrderedScaledAndCentredAndBackAgain() {
    Preprocessing preprocessing = new Preprocessing(BGR);
    RgbPicture red = new RgbPicture(1, 1, new float[] {1, 0.5f, 0});
    try (NDManager scope = Engine.start().newManager()) {
      NDArray array = preprocessing.array(List.of(red), scope);
      assertArrayEquals(new float[] {-104, 10.5f, 66}, array.toFloatArray(), 1e-4f);
      assertArrayEquals(red.values(), preprocessing.picture(Tensor.of(array)).values(), 1e-6f);
    }
  }

  @Test
  @Tag("engine")
  void theEngineNormalisesAsJavaDoes() {
    Preprocessing preprocessing = new Preprocessing(BGR);
    RgbPicture picture = ramp(3, 2);
    try (NDManager scope = Engine.start().newManager()) {
      NDArray rgb = new Tensor(List.of(1, 3, 2, 3), picture.values()).toArray(scope);
      assertArrayEquals(
          preprocessing.array(List.of(picture), scope).toFloatArray(),
          preprocessing.normalise(rgb).toFloatArray(),
          1e-3f);
    }
  }

  /** Each pixel of every channel is its column, in 255ths. */
  private static RgbPicture ramp(int width, int height) {
    float[] values = new float[3 * width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % width / 255f;
    }
    return new RgbPicture(width, height, values);
  }

  private static float[] row(RgbPicture picture) {
    float[] row = Arrays.copyOf(picture.values(), picture.width() * picture.height());
    for (int i = 0; i < row.length; i++) {
      row[i] *= 255;
    }
    return row;
  }
}
