package org.vitrine.lens.model.pictures;

/**
 * Pictures without end: the picture at an index is drawn when it is asked for, and is the same
 * whenever and wherever it is asked for. Thread-safe: each picture is drawn on dice and a canvas of
 * its own.
 *
 * @param seed names the set
 * @param split which part of it
 */
public record PictureSet(long seed, Split split) {

  /**
   * Draws a picture. Kinds take turns, so that any run of {@code Kind.ALL.size()} pictures has each
   * once.
   *
   * @param index from 0 up to 2^40
   */
  public Sample sample(long index) {
    if (index < 0 || index >= Split.SIZE) {
      throw new IllegalArgumentException(
          "a picture's index is 0 to %d, not %d".formatted(Split.SIZE - 1, index));
    }
    return draw(Kind.ALL.get((int) (index % Kind.ALL.size())), index);
  }

  /** Draws a picture of a kind: what {@link #sample} draws at the kind's {@code turn}-th turn. */
  public Sample sample(Kind kind, long turn) {
    return sample(turn * Kind.ALL.size() + kind.number());
  }

  private Sample draw(Kind kind, long index) {
    Scene scene = new Scene(Dice.of(seed, split.start() + index));
    Pose pose = Gallery.draw(kind, scene);
    return new Sample(Finish.of(scene), kind, scene.palette().hue(), pose);
  }
}
