package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Values of attributes that no model has a say in. */
final class PlainValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NUMBER = 40;
  private static final long LARGEST_INTEGER = (1L << 53) - 1;

  private PlainValues() {}

  static JsonNode number(DeclaredAttribute attribute, String text) throws WrongValue {
    try {
      double value =
          text.length() > LONGEST_NUMBER ? Double.NaN : new BigDecimal(text).doubleValue();
      if (Double.isFinite(value)) {
        return JSON.numberNode(value);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong(attribute, text);
  }

  static long integer(DeclaredAttribute attribute, String text) throws WrongValue {
    try {
      long value = Long.parseLong(text);
      if (Math.abs(value) <= LARGEST_INTEGER) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong(attribute, text);
  }

  static JsonNode choice(DeclaredAttribute attribute, String text) throws WrongValue {
    if (!attribute.choices().contains(text)) {
      throw WrongValue.unknown(
          "wrong-choice",
          "%s has no choice \"%s\"".formatted(attribute.name(), text),
          text,
          attribute.choices());
    }
    return JSON.textNode(text);
  }

  static JsonNode text(DeclaredAttribute attribute, String text) throws WrongValue {
    if (text.length() > LONGEST_TEXT) {
      throw new WrongValue(
          "wrong-attribute",
          "the attribute \"%s\" is too long".formatted(attribute.name()),
          "it has %,d characters; at most %,d are taken".formatted(text.length(), LONGEST_TEXT),
          "");
    }
    return JSON.textNode(text);
  }

  static WrongValue wrong(DeclaredAttribute attribute, String text) {
    return new WrongValue(
        "wrong-attribute",
        "the attribute \"%s\" takes %s".formatted(attribute.name(), attribute.type().form()),
        "found \"%s\"".formatted(text),
        "");
  }
}
