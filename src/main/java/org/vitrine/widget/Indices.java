package org.vitrine.widget;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of indices and names as authors write them: {@code 0-7,12}, {@code cat,dog}. */
final class Indices {
  private static final int MOST = 4_096;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:\\s*[-–]\\s*(\\d{1,7}))?");

  private Indices() {}

  /** What a part of a list means that is neither an index nor a range. */
  interface Names {
    int index(String name) throws WrongValue;
  }

  /**
   * Reads a list.
   *
   * @param names gives the index of a name, or says why it has none
   */
  static List<Integer> read(DeclaredAttribute attribute, String text, Names names)
      throws WrongValue {
    Set<Integer> indices = new LinkedHashSet<>();
    for (String part : text.split(",", -1)) {
      String item = part.strip();
      Matcher range = RANGE.matcher(item);
      if (range.matches()) {
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        if (last < first) {
          throw wrong(attribute, "the range %s runs backwards".formatted(item));
        }
        if (last - first >= MOST) {
          throw tooLong(attribute);
        }
        for (int index = first; index <= last; index++) {
          add(attribute, index, indices);
        }
      } else {
        add(attribute, names.index(item), indices);
      }
    }
    return List.copyOf(indices);
  }

  private static void add(DeclaredAttribute attribute, int index, Set<Integer> indices)
      throws WrongValue {
    if (!indices.add(index)) {
      throw wrong(attribute, "%d stands in it twice".formatted(index));
    }
    if (indices.size() > MOST) {
      throw tooLong(attribute);
    }
  }

  private static WrongValue tooLong(DeclaredAttribute attribute) {
    return wrong(attribute, "a list has at most %,d entries".formatted(MOST));
  }

  private static WrongValue wrong(DeclaredAttribute attribute, String why) {
    return new WrongValue(
        "wrong-attribute",
        "the attribute \"%s\" takes %s".formatted(attribute.name(), attribute.type().form()),
        why,
        "");
  }
}
