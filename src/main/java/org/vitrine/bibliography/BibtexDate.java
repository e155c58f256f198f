package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** BibTeX's year and month, and BibLaTeX's date, as CSL's dates. */
final class BibtexDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T[\\d:.Z+-]*)?[?~%]?");

  /** One in words, or a year alone; before our era it is negative. */
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)|^\\s*-?\\d{1,4}\\s*$");

  private static final Pattern DAY = Pattern.compile("(?<!\\d)([12]?\\d|3[01])(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("(?i)(?<![a-z])([a-z]{3})[a-z]*\\.?");

  private BibtexDate() {}

  /** BibLaTeX's: {@code 2017-06-12}, {@code 2017-06/2017-08}, {@code 2017}. */
  static Optional<ObjectNode> iso(String field) {
    ArrayNode dates = JsonNodeFactory.instance.arrayNode();
    for (String part : LatexAddress.of(field).split("/", 2)) {
      Matcher date = ISO.matcher(part.strip());
      if (date.matches()) {
        ArrayNode parts = dates.addArray().add(Integer.parseInt(date.group(1)));
        int month = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
        if (month >= 1 && month <= 12) {
          parts.add(month);
          if (date.group(3) != null) {
            parts.add(Integer.parseInt(date.group(3)));
          }
        }
      }
    }
    return dates.isEmpty() ? Optional.empty() : Optional.of(withParts(dates));
  }

  /**
   * BibTeX's; empty where the year is none, as in {@code in press}.
   *
   * @param month {@code June}, {@code jun}, {@code 6}, {@code 12 June}, {@code June--July}; may be
   *     empty
   */
  static Optional<ObjectNode> yearAndMonth(String year, String month) {
    String text = LatexText.plain(year);
    Optional<ObjectNode> iso = iso(text);
    if (iso.isPresent() && text.length() > 4) {
      return iso;
    }
    Matcher found = YEAR.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    ArrayNode dates = JsonNodeFactory.instance.arrayNode();
    ArrayNode parts = dates.addArray().add(Integer.parseInt(found.group().strip()));
    addMonth(parts, LatexText.plain(month));
    return Optional.of(withParts(dates));
  }

  /** Whether a field means to name a year or a day, unlike {@code in press}. */
  static boolean hasDigit(String field) {
    return field.chars().anyMatch(Character::isDigit);
  }

  /** Whether a month says which it is. */
  static boolean isMonth(String month) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    addMonth(parts, LatexText.plain(month));
    return !parts.isEmpty();
  }

  private static void addMonth(ArrayNode parts, String month) {
    Matcher name = MONTH.matcher(month);
    while (name.find()) {
      int number = MONTHS.indexOf(name.group(1).toLowerCase(Locale.ROOT)) + 1;
      if (number > 0) {
        parts.add(number);
        Matcher day = DAY.matcher(month);
        if (day.find()) {
          parts.add(Integer.parseInt(day.group(1)));
        }
        return;
      }
    }
    if (month.matches("0?[1-9]|1[0-2]")) {
      parts.add(Integer.parseInt(month));
    }
  }

  private static ObjectNode withParts(ArrayNode dates) {
    ObjectNode date = JsonNodeFactory.instance.objectNode();
    date.set("date-parts", dates);
    return date;
  }
}
