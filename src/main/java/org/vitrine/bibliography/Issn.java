package org.vitrine.bibliography;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A serial's ISSN (ISO 3297).
 *
 * @param text with its hyphen: {@code 2476-0757}
 */
public record Issn(String text) {
  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{3}[\\dX]");

  public Issn {
    if (!FORM.matcher(text).matches()) {
      throw new MalformedIdentifierException(
          "an ISSN is two groups of four digits, such as 2476-0757");
    }
    char expected = checkDigit(text.replace("-", ""));
    if (text.charAt(8) != expected) {
      throw new MalformedIdentifierException(
          "its check digit is wrong: of these digits it would be " + expected);
    }
  }

  /**
   * Reads an ISSN as people write it: with or without its hyphen or the word ISSN before it.
   *
   * @throws MalformedIdentifierException if it is none, saying why
   */
  public static Issn parse(String written) {
    String text = written.strip().toUpperCase(Locale.ROOT).replaceFirst("^E?ISSN:?\\s*", "");
    return new Issn(text.length() == 8 ? text.substring(0, 4) + "-" + text.substring(4) : text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static char checkDigit(String digits) {
    int total = 0;
    for (int i = 0; i < 7; i++) {
      total += (digits.charAt(i) - '0') * (8 - i);
    }
    int digit = (11 - total % 11) % 11;
    return digit == 10 ? 'X' : (char) ('0' + digit);
  }
}
