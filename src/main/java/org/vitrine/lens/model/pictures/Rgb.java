package org.vitrine.lens.model.pictures;

/** A colour, each part from 0 to 1. */
record Rgb(float r, float g, float b) implements Paint {
  static final Rgb WHITE = grey(0.97f);
  static final Rgb INK = grey(0.07f);

  static Rgb grey(float value) {
    return new Rgb(value, value, value);
  }

  @Override
  public Rgb at(float x, float y) {
    return this;
  }

  Rgb mix(Rgb other, float share) {
    return new Rgb(r + (other.r - r) * share, g + (other.g - g) * share, b + (other.b - b) * share);
  }

  Rgb times(float factor) {
    return new Rgb(r * factor, g * factor, b * factor);
  }

  /** How bright it looks (Rec. 709 weights). */
  float luminance() {
    return 0.2126f * r + 0.7152f * g + 0.0722f * b;
  }

  float farFrom(Rgb other) {
    float dr = r - other.r;
    float dg = g - other.g;
    float db = b - other.b;
    return (float) Math.sqrt(dr * dr + dg * dg + db * db);
  }
}
