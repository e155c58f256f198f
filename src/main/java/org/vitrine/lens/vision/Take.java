package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.lens.Question;
import org.vitrine.lens.Significant;
import org.vitrine.lens.StoredPicture;
import org.vitrine.store.BlobStore;

/**
 * One attempt at one picture, as it went. Nothing of it is kept in a store before it is known to be
 * the best.
 */
final class Take {
  private static final int DIGITS = 4;
  private static final int MOST_CURVE_POINTS = 49;

  private final int attempt;
  private final List<Float> seen = new ArrayList<>();

  /** The last of them is the finished picture. */
  private final List<Frame> frames = new ArrayList<>();

  private final Question.Visualize.Format format;
  private Optional<Print> end = Optional.empty();

  private record Frame(
      OptionalInt step, int width, int height, Optional<Print.Encoded> file, float value) {
    void write(ObjectNode object, BlobStore store) {
      step.ifPresent(number -> object.put("step", number));
      file.ifPresent(
          kept -> object.set("picture", new StoredPicture(kept.keep(store), width, height).json()));
      object.put("value", Significant.round(value, DIGITS));
    }
  }

  /**
   * @param attempt its number
   * @param format how the finished picture is kept
   */
  Take(int attempt, Question.Visualize.Format format) {
    this.attempt = attempt;
    this.format = format;
  }

  int attempt() {
    return attempt;
  }

  /** How many steps it took. */
  int steps() {
    return seen.size();
  }

  /** The value before a step, as it was seen. */
  void see(float value) {
    seen.add(value);
  }

  void frame(int step, Print picture, float value) {
    frames.add(
        new Frame(
            OptionalInt.of(step),
            picture.width(),
            picture.height(),
            Optional.of(picture.passing()),
            value));
  }

  void end(Print picture, float value) {
    Optional<Print.Encoded> file =
        switch (format) {
          case PNG -> Optional.of(picture.exact());
          case JPEG -> Optional.of(picture.passing());
          case SHEET -> Optional.empty();
        };
    frames.add(new Frame(OptionalInt.empty(), picture.width(), picture.height(), file, value));
    end = Optional.of(picture);
  }

  /** The finished picture. */
  Print picture() {
    return end.orElseThrow();
  }

  /** The value of the finished picture. */
  float value() {
    return frames.getLast().value();
  }

  /**
   * Puts {@code frames}, {@code picture} and {@code value}, the pictures kept in the store; no
   * {@code picture} if it is to stand in a sheet.
   */
  void write(ObjectNode result, BlobStore store) {
    ArrayNode kept = result.putArray("frames");
    for (Frame frame : frames.subList(0, frames.size() - 1)) {
      frame.write(kept.addObject(), store);
    }
    frames.getLast().write(result, store);
  }

  /** Some of the values as they were seen, at evenly spaced steps from the first to the last. */
  List<Double> curve() {
    int points = Math.min(seen.size(), MOST_CURVE_POINTS);
    List<Double> curve = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      int step =
          points == 1 ? 0 : (int) Math.round((double) point * (seen.size() - 1) / (points - 1));
      curve.add(Significant.round(seen.get(step), DIGITS));
    }
    return curve;
  }
}
