package org.vitrine.lens;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * Numbers cut to the digits that mean something, so that answers are small and their last digit
 * does not hang on a machine's last bit.
 */
public final class Significant {
  /** Up to here the error of a product is far below {@link #NEARLY}. */
  private static final int MOST_DIGITS = 8;

  private static final double NEARLY = 1e-6;

  /** The largest power of ten up to which all are exact. */
  private static final int LARGEST_POWER = 22;

  private static final double[] POWERS =
      IntStream.rangeClosed(0, LARGEST_POWER)
          .mapToDouble(power -> Double.parseDouble("1e" + power))
          .toArray();

  private Significant() {}

  /**
   * @param digits at least 1
   * @throws ArithmeticException if the value is not finite: a network that gives such is broken
   */
  public static double round(double value, int digits) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("a finite number is wanted; the network gives " + value);
    }
    double quick = quick(Math.abs(value), digits);
    return quick > 0 ? Math.copySign(quick, value) : exact(value, digits);
  }

  /**
   * By floating point, where that is certain to come out the same; else 0. The digits before the
   * point of {@code scaled} are those that stay; if what is cut off is not nearly a half, the error
   * of the product does not matter, and a whole number times or over an exact power of ten is the
   * double that is nearest to the decimal number.
   */
  private static double quick(double value, int digits) {
    int places = digits - 1 - (int) Math.floor(Math.log10(value));
    if (digits > MOST_DIGITS || Math.abs(places) > LARGEST_POWER) {
      return 0;
    }
    double power = POWERS[Math.abs(places)];
    double scaled = places >= 0 ? value * power : value / power;
    double whole = Math.floor(scaled);
    double left = scaled - whole;
    boolean inside = scaled > POWERS[digits - 1] && scaled < POWERS[digits] - 1;
    if (!inside || Math.abs(left - 0.5) < NEARLY) {
      return 0;
    }
    double rounded = left < 0.5 ? whole : whole + 1;
    return places >= 0 ? rounded / power : rounded * power;
  }

  /** For any number. */
  static double exact(double value, int digits) {
    return new BigDecimal(value)
        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
        .doubleValue();
  }
}
