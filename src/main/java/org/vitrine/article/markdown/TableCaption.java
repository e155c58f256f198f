package org.vitrine.article.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the caption of a table begins that is read as a paragraph: {@code Table:} below the table or
 * above it, and {@code : } above it (Pandoc).
 */
final class TableCaption {
  private static final Pattern MARK = Pattern.compile("(?:[Tt]able:\\s*+|:\\s++)");

  private TableCaption() {}

  /** Where the caption's text begins; 0 where there is no mark before it. */
  static int textStart(CharSequence paragraph) {
    Matcher mark = MARK.matcher(paragraph);
    return mark.lookingAt() ? mark.end() : 0;
  }
}
