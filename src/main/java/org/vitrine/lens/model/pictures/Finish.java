package org.vitrine.lens.model.pictures;

/** What a camera does to a picture last: light from a side, contrast, grain, whole 255ths. */
final class Finish {
  private Finish() {}

  static float[] of(Scene scene) {
    Dice dice = scene.dice();
    float[] pixels = scene.canvas().pixels();
    float lightX = dice.around(0.22f);
    float lightY = dice.around(0.22f);
    float contrast = dice.between(0.72f, 1.12f);
    float lift = dice.around(0.07f);
    float grain = dice.chance(0.3f) ? 0 : dice.between(0.005f, 0.045f);
    int area = Canvas.SIDE * Canvas.SIDE;
    for (int i = 0; i < area; i++) {
      float x = Canvas.centre(i % Canvas.SIDE);
      int row = i / Canvas.SIDE;
      float y = Canvas.centre(row);
      float gain = contrast * (1 + lightX * x + lightY * y);
      float shared = grain == 0 ? 0 : grain * dice.bell();
      for (int c = 0; c < 3; c++) {
        float own = grain == 0 ? 0 : 0.5f * grain * dice.bell();
        float value = 0.5f + (pixels[c * area + i] - 0.5f) * gain + lift + shared + own;
        pixels[c * area + i] = whole(value);
      }
    }
    return pixels;
  }

  private static float whole(float value) {
    return (int) (Math.max(0, Math.min(1, value)) * 255 + 0.5f) / 255f;
  }
}
