package org.vitrine.lens;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers cut to the digits that mean something, so that answers are small and their last digit
 * does not hang on a machine's last bit.
 */
public final class Significant {
  private Significant() {}

  /**
   * @param digits at least 1
   * @throws ArithmeticException if the value is not finite: a network that gives such is broken
   */
  public static double round(double value, int digits) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("a finite number is wanted; the network gives " + value);
    }
    return new BigDecimal(value)
        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
        .doubleValue();
  }
}
