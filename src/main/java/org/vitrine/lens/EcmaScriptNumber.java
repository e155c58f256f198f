package org.vitrine.lens;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as ECMAScript prints them: Number::toString of ECMA-262, section 6.1.6.1.20. */
final class EcmaScriptNumber {
  /** Between these Java writes without an exponent, as ECMAScript does, but for a last ".0". */
  private static final double PLAIN_FROM = 1e-3;

  private static final double PLAIN_BELOW = 1e7;

  private EcmaScriptNumber() {}

  /**
   * The shortest digits that read back as the same double, in ECMAScript's notation.
   *
   * @throws IllegalArgumentException if the number is not finite
   */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= PLAIN_FROM && size < PLAIN_BELOW) {
      String text = Double.toString(value);
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    return any(value);
  }

  /** Any number but 0, whatever its size. */
  static String any(double value) {
    return (value < 0 ? "-" : "") + positive(shortest(Math.abs(value)));
  }

  /** Java gives the shortest digits too, but never fewer than two. */
  private static BigDecimal shortest(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (digits.precision() == 2) {
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
        BigDecimal one = digits.round(new MathContext(1, mode));
        if (one.doubleValue() == value) {
          return one.stripTrailingZeros();
        }
      }
    }
    return digits;
  }

  private static String positive(BigDecimal value) {
    String digits = value.unscaledValue().toString();
    int k = digits.length();
    // The value is 0.digits × 10^n.
    int n = k - value.scale();
    if (k <= n && n <= 21) {
      return digits + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return digits.substring(0, n) + "." + digits.substring(n);
    }
    if (-6 < n && n <= 0) {
      return "0." + "0".repeat(-n) + digits;
    }
    String exponent = (n > 0 ? "e+" : "e-") + Math.abs(n - 1);
    return k == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
  }
}
