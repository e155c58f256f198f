package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The quick ways to round and to print numbers are the exact ones. */
class NumbersTest {

  @Property
  void aNumberIsRoundedAsItsExactDecimalIs(
      @ForAll("numbers") double value, @ForAll @IntRange(min = 1, max = 12) int digits) {
    assertEquals(Significant.exact(value, digits), Significant.round(value, digits));
  }

  @Property
  void aHalfGoesToTheEvenDigit(
      @ForAll @IntRange(min = 100, max = 999) int digits,
      @ForAll @IntRange(min = -9, max = 9) int power) {
    double half = Double.parseDouble(digits + ".5e" + power);
    assertEquals(Significant.exact(half, 3), Significant.round(half, 3));
  }

  @Example
  void nothingStaysNothing() {
    assertEquals(0.0, Significant.round(0.0, 3));
    assertEquals(1000, Significant.round(999.9, 3));
  }

  @Property
  void aNumberIsPrintedAsItsShortestDigitsAre(@ForAll("numbers") double value) {
    assertEquals(EcmaScriptNumber.any(value), EcmaScriptNumber.text(value));
    assertEquals(value, Double.parseDouble(EcmaScriptNumber.text(value)));
  }

  /** Of every size, and such as answers hold: few digits, floats. */
  @Provide
  Arbitrary<Double> numbers() {
    Arbitrary<Double> any =
        Arbitraries.longs()
            .map(Double::longBitsToDouble)
            .filter(value -> Double.isFinite(value) && value != 0);
    Arbitrary<Double> usual = Arbitraries.doubles().between(-20, 20).filter(value -> value != 0);
    Arbitrary<Double> few =
        Arbitraries.integers().between(-99_999, 99_999).filter(i -> i != 0).map(i -> i / 1000.0);
    Arbitrary<Double> floats = usual.map(value -> (double) value.floatValue());
    return Arbitraries.oneOf(any, usual, few, floats);
  }
}
