package org.vitrine.lens.study.likeness;

import java.util.SplittableRandom;

/** What units give for examples, each unit's mean taken off. Immutable. */
public final class Representation {
  private final int examples;
  private final int units;

  /** examples×units. */
  private final double[] values;

  private Representation(int examples, int units, double[] values) {
    this.examples = examples;
    this.units = units;
    this.values = values;
  }

  /**
   * @param values examples×units, finite
   */
  public static Representation of(int examples, int units, float[] values) {
    double[] centred = new double[examples * units];
    for (int unit = 0; unit < units; unit++) {
      double mean = 0;
      for (int i = unit; i < centred.length; i += units) {
        mean += values[i] / (double) examples;
      }
      for (int i = unit; i < centred.length; i += units) {
        centred[i] = values[i] - mean;
      }
    }
    return new Representation(examples, units, centred);
  }

  /** The same with its examples in an order by chance: what is alike by accident. */
  public Representation shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] shuffled = values.clone();
    for (int i = examples - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      for (int unit = 0; unit < units; unit++) {
        double kept = shuffled[i * units + unit];
        shuffled[i * units + unit] = shuffled[j * units + unit];
        shuffled[j * units + unit] = kept;
      }
    }
    return new Representation(examples, units, shuffled);
  }

  public int examples() {
    return examples;
  }

  public int units() {
    return units;
  }

  double value(int example, int unit) {
    return values[example * units + unit];
  }

  /** {@code thisᵀ · other}, units×units. */
  double[][] across(Representation other) {
    double[][] product = new double[units][other.units];
    for (int example = 0; example < examples; example++) {
      for (int unit = 0; unit < units; unit++) {
        double own = value(example, unit);
        double[] row = product[unit];
        int at = example * other.units;
        for (int i = 0; i < row.length; i++) {
          row[i] += own * other.values[at + i];
        }
      }
    }
    return product;
  }

  /**
   * Pearson's correlation of each unit with each of another representation of the same examples;
   * units×units, 0 for a unit that never changes.
   */
  public double[][] correlations(Representation other) {
    double[][] correlations = across(other);
    double[] lengths = lengths();
    double[] otherLengths = other.lengths();
    for (int i = 0; i < lengths.length; i++) {
      for (int j = 0; j < otherLengths.length; j++) {
        double size = lengths[i] * otherLengths[j];
        correlations[i][j] = size > 0 ? correlations[i][j] / size : 0;
      }
    }
    return correlations;
  }

  private double[] lengths() {
    double[] lengths = new double[units];
    for (int unit = 0; unit < units; unit++) {
      for (int example = 0; example < examples; example++) {
        lengths[unit] += value(example, unit) * value(example, unit);
      }
      lengths[unit] = Math.sqrt(lengths[unit]);
    }
    return lengths;
  }
}
