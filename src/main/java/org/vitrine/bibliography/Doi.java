package org.vitrine.bibliography;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DOI (ISO 26324), without its resolver. DOIs are compared without case, so it is kept in lower
 * case.
 *
 * @param text {@code 10.23915/distill.00007}
 */
public record Doi(String text) {
  private static final int LONGEST = 500;
  private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/[^\\s\\p{Cntrl}]+");
  private static final Pattern RESOLVER =
      Pattern.compile(
          "(?i)^(https?://)?(dx\\.|www\\.)?doi\\.org/|^(doi|info:doi/)\\s*[:=]?\\s*(?=10\\.)");
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![\\d.])10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\\p{Cntrl}\"{}\\\\|^`]{1,400}");

  public Doi {
    text = text.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      throw new MalformedIdentifierException(
          "a DOI is 10., a number, a slash and a suffix without spaces,"
              + " such as 10.23915/distill.00007");
    }
  }

  /**
   * Reads a DOI as people write it: bare, with {@code doi:} before it, or as an address at doi.org
   * (percent-encoded or not).
   *
   * @throws MalformedIdentifierException if it is none, saying why
   */
  public static Doi parse(String written) {
    String text = written.strip();
    Matcher resolver = RESOLVER.matcher(text);
    boolean address = resolver.find() && resolver.group().contains("/");
    text = resolver.replaceFirst("");
    return new Doi(address ? PercentEncoding.decode(text) : text);
  }

  /**
   * The first DOI in a text of any kind: an address, a note, a sentence. What only closes the
   * sentence or its brackets is left out; a bracket that belongs to the DOI stays.
   */
  public static Optional<Doi> findIn(String text) {
    Matcher match = IN_TEXT.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    String found = match.group();
    if (text.lastIndexOf("://", match.start()) >= 0 && found.indexOf('%') >= 0) {
      found = PercentEncoding.decode(found);
    }
    found = withoutClosingPunctuation(found);
    return FORM.matcher(found).matches() ? Optional.of(new Doi(found)) : Optional.empty();
  }

  /** Where it resolves, percent-encoded: {@code https://doi.org/10.23915/distill.00007}. */
  public URI url() {
    return URI.create(
        "https://doi.org/" + PercentEncoding.encode(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What stands before the slash: {@code 10.23915}. */
  public String prefix() {
    return text.substring(0, text.indexOf('/'));
  }

  /** What stands behind the first slash. */
  public String suffix() {
    return text.substring(text.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String withoutClosingPunctuation(String found) {
    int end = found.length();
    while (end > 0) {
      char last = found.charAt(end - 1);
      boolean closes =
          ".,;:!?'”’".indexOf(last) >= 0
              || (last == ')' && unopened(found, end, '(', ')'))
              || (last == ']' && unopened(found, end, '[', ']'))
              || (last == '>' && unopened(found, end, '<', '>'));
      if (!closes) {
        break;
      }
      end--;
    }
    return found.substring(0, end);
  }

  private static boolean unopened(String found, int end, char open, char close) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      char c = found.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
    }
    return depth < 0;
  }
}
