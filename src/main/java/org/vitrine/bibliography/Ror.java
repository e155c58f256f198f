package org.vitrine.bibliography;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An organisation's identifier in the Research Organization Registry: Crockford's base 32 with two
 * check digits (ISO/IEC 7064 MOD 97-10).
 *
 * @param text the bare identifier: {@code 042nb2s44}
 */
public record Ror(String text) {
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final Pattern FORM = Pattern.compile("0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}");
  private static final Pattern RESOLVER =
      Pattern.compile("(?i)^(https?://)?(www\\.)?ror\\.org/|^ror:\\s*");

  public Ror {
    if (!FORM.matcher(text).matches()) {
      throw new MalformedIdentifierException(
          "a ROR iD is 0, six letters (not i, l, o, u) or digits, and two digits,"
              + " such as https://ror.org/042nb2s44");
    }
    String expected = checkDigits(text.substring(0, 7));
    if (!text.endsWith(expected)) {
      throw new MalformedIdentifierException(
          "its check digits are wrong: of these characters they would be " + expected);
    }
  }

  /**
   * Reads an iD as people write it: bare, or as an address at ror.org.
   *
   * @throws MalformedIdentifierException if it is none, saying why
   */
  public static Ror parse(String written) {
    String text = RESOLVER.matcher(written.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    return new Ror(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** The full identifier, which is where it resolves: {@code https://ror.org/042nb2s44}. */
  public URI url() {
    return URI.create("https://ror.org/" + text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String checkDigits(String characters) {
    long value = 0;
    for (int i = 0; i < characters.length(); i++) {
      value = value * 32 + DIGITS.indexOf(characters.charAt(i));
    }
    return String.format(Locale.ROOT, "%02d", 98 - value * 100 % 97);
  }
}
