package org.vitrine.site;

import java.util.List;
import java.util.Optional;
import org.vitrine.store.BlobName;

/**
 * What is known of a unit.
 *
 * @param positive what it looks for; empty if no picture was made yet
 * @param negative what silences it
 * @param diverse several that it looks for, side by side
 * @param facts empty if nobody has looked at its layer yet
 */
public record BakedUnit(
    UnitName name,
    Optional<BlobName> positive,
    Optional<BlobName> negative,
    Optional<BlobName> diverse,
    Optional<Facts> facts) {

  /**
   * What needs no picture to be made.
   *
   * @param least over all pictures and positions, before the ReLU
   * @param most likewise
   * @param parts of its range, from the least to the most
   * @param classes what it does for them, the largest first, without their signs
   * @param similar those that fire along with it
   * @param inputs what it is made from
   * @param outputs what is made from it
   */
  public record Facts(
      double least,
      double most,
      List<Part> parts,
      List<Effect> classes,
      List<Related> similar,
      List<Related> inputs,
      List<Related> outputs) {
    public Facts {
      parts = List.copyOf(parts);
      classes = List.copyOf(classes);
      similar = List.copyOf(similar);
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }

    /** The largest effect without its sign; 0 if there is none. */
    public double mostEffect() {
      return classes.stream().mapToDouble(one -> Math.abs(one.effect())).max().orElse(0);
    }
  }

  /** A part of a unit's range: {@code minimum}, {@code slightly-negative} and so on. */
  public record Part(String name, List<Example> examples) {
    public Part {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A picture that the unit was shown.
   *
   * @param across where in it the unit responds so, the middle of the position as a share of the
   *     width
   * @param down likewise of the height
   */
  public record Example(BlobName picture, String label, double value, double across, double down) {}

  /** What it adds to the logit of a class on pictures of that class. */
  public record Effect(String label, double effect) {}

  /** Another unit, and how much it has to do with this one. */
  public record Related(UnitName unit, double strength) {}
}
