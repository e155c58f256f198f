package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.undercouch.citeproc.csl.internal.helper.NumberParser;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers as CSL has them: with letters, ranges and lists in them, and no end of other things. */
final class CslNumber {
  private static final List<String> VARIABLES =
      List.of(
          "chapter-number",
          "collection-number",
          "edition",
          "issue",
          "number",
          "number-of-pages",
          "number-of-volumes",
          "page",
          "volume");

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N} -]+");

  private CslNumber() {}

  /** Makes every number of a work one that citeproc-java can read. */
  static void settle(ObjectNode item) {
    for (String variable : VARIABLES) {
      if (item.path(variable).isTextual()) {
        item.put(variable, readable(item.get(variable).textValue()));
      }
    }
  }

  /** The number; of one at which citeproc-java's own parser fails the letters and digits. */
  static String readable(String number) {
    try {
      NumberParser.parse(number);
      return number;
    } catch (RuntimeException e) {
      return OTHER.matcher(number).replaceAll(" ").strip();
    }
  }
}
