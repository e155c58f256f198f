package org.vitrine.bibliography;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An arXiv identifier of either form (since April 2007, and before it), with its version where one
 * was named.
 *
 * @param text {@code 1706.03762}, {@code 1706.03762v5} or {@code hep-th/9901001}
 */
record ArxivId(String text) {
  private static final String NEW_FORM = "\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}(?:v\\d{1,3})?";
  private static final String OLD_FORM = "[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d{1,3})?";
  private static final Pattern FORM = Pattern.compile(NEW_FORM + "|" + OLD_FORM);
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?i)^(https?://)?(www\\.|export\\.)?arxiv\\.org/(abs|pdf|html)/|^arxiv\\s*[:.]?\\s*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i:arxiv(?:\\.org/(?:abs|pdf|html)/|\\s*:\\s*|\\s+preprint\\s+(?:arxiv:)?|\\.|\\s+))"
              + "("
              + NEW_FORM
              + "|"
              + OLD_FORM
              + ")(?!\\d)");

  ArxivId {
    if (!FORM.matcher(text).matches()) {
      throw new MalformedIdentifierException(
          "an arXiv identifier is of the form 1706.03762 or hep-th/9901001");
    }
  }

  /**
   * Reads an identifier as people write it: bare, with {@code arXiv:} before it and a class in
   * brackets behind it, or as an address at arxiv.org.
   *
   * @throws MalformedIdentifierException if it is none, saying why
   */
  static ArxivId parse(String written) {
    return new ArxivId(
        PREFIX
            .matcher(written.strip())
            .replaceFirst("")
            .replaceFirst("\\s*\\[[^\\]]*\\]$", "")
            .replaceFirst("(?i)\\.pdf$", ""));
  }

  /** The first identifier in a text that is named as one: by {@code arXiv:} or its address. */
  static Optional<ArxivId> findIn(String text) {
    Matcher match = NAMED.matcher(text);
    return match.find() ? Optional.of(new ArxivId(match.group(1))) : Optional.empty();
  }

  /** The abstract's page. */
  URI url() {
    return URI.create("https://arxiv.org/abs/" + text);
  }

  /** The PDF. */
  URI pdf() {
    return URI.create("https://arxiv.org/pdf/" + text);
  }

  @Override
  public String toString() {
    return text;
  }
}
