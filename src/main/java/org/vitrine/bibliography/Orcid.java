package org.vitrine.bibliography;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person's ORCID iD (ISO 27729; check digit by ISO 7064 MOD 11-2).
 *
 * @param text the bare identifier: {@code 0000-0002-1825-0097}
 */
public record Orcid(String text) {
  private static final Pattern FORM = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");
  private static final Pattern UNHYPHENATED = Pattern.compile("\\d{15}[\\dX]");
  private static final Pattern RESOLVER =
      Pattern.compile("(?i)^(https?://)?(www\\.)?orcid\\.org/|^orcid:\\s*");

  public Orcid {
    if (!FORM.matcher(text).matches()) {
      throw new MalformedIdentifierException(
          "an ORCID iD is four groups of four digits, such as 0000-0002-1825-0097");
    }
    char expected = checkDigit(text);
    if (text.charAt(text.length() - 1) != expected) {
      throw new MalformedIdentifierException(
          "its check digit is wrong: of these digits it would be " + expected);
    }
  }

  /**
   * Reads an iD as people write it: bare, as an address at orcid.org, without hyphens, with a small
   * x.
   *
   * @throws MalformedIdentifierException if it is none, saying why
   */
  public static Orcid parse(String written) {
    String text = RESOLVER.matcher(written.strip()).replaceFirst("");
    text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    text = text.toUpperCase(Locale.ROOT);
    if (UNHYPHENATED.matcher(text).matches()) {
      text = text.replaceAll("(.{4})(?!$)", "$1-");
    }
    return new Orcid(text);
  }

  /** Where it resolves: {@code https://orcid.org/0000-0002-1825-0097}. */
  public URI url() {
    return URI.create("https://orcid.org/" + text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static char checkDigit(String text) {
    int total = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (text.charAt(i) != '-') {
        total = (total + (text.charAt(i) - '0')) * 2 % 11;
      }
    }
    int digit = (12 - total) % 11;
    return digit == 10 ? 'X' : (char) ('0' + digit);
  }
}
