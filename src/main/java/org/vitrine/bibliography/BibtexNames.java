package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BibTeX's names as CSL's: {@code First von Last}, {@code von Last, First}, {@code von Last, Jr,
 * First}, joined by {@code and}; a name all in braces is an organisation's. BibLaTeX's {@code
 * family=…, given=…} too.
 */
final class BibtexNames {
  /** What stands in a list of names, last, for those that are left out; a literal name in CSL. */
  static final String OTHERS = "others";

  private static final Pattern TIE = Pattern.compile("(?<!\\\\)~");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NAMED_PART =
      Pattern.compile("\\s*(family|given|prefix|suffix|useprefix|given-i|family-i)\\s*=\\s*(.*)");

  private BibtexNames() {}

  static ArrayNode read(String field) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    for (String name : names(field)) {
      ObjectNode read = name.isBlank() ? null : name(name.strip());
      if (read != null && !read.isEmpty()) {
        names.add(read);
      }
    }
    return names;
  }

  /** Whether an {@code and} has no name before or behind it. */
  static boolean hasEmptyName(String field) {
    return !field.isBlank() && names(field).stream().anyMatch(String::isBlank);
  }

  /** A name with nothing before its comma or between two. A comma behind a lone name is none. */
  static Optional<String> withEmptyPart(String field) {
    return names(field).stream()
        .filter(
            name -> {
              List<String> parts = splitAt(name, ",");
              return parts.size() > 1
                  && parts.subList(0, parts.size() - 1).stream().anyMatch(String::isBlank);
            })
        .findFirst();
  }

  /** An {@code and} at either end stands between a name and an empty one too. */
  private static List<String> names(String field) {
    return splitAt(" " + field + " ", " and ");
  }

  private static ObjectNode name(String name) {
    ObjectNode read = JsonNodeFactory.instance.objectNode();
    if (name.equals(OTHERS)) {
      return read.put("literal", OTHERS);
    }
    if (inBraces(name)) {
      put(read, "literal", name);
      return read;
    }
    List<String> parts = splitAt(name, ",");
    if (parts.getLast().isBlank()) {
      parts.removeLast(); // "Smith, John, and Doe, Jane"
    }
    if (NAMED_PART.matcher(parts.getFirst()).matches()) {
      return namedParts(parts, read);
    }
    switch (parts.size()) {
      case 1 -> {
        List<String> words = words(name);
        int last = words.size() - 1;
        int von = 0;
        while (von < last && !lowerCase(words.get(von))) {
          von++;
        }
        int family = von;
        for (int i = von; i < last; i++) {
          family = lowerCase(words.get(i)) ? i + 1 : family;
        }
        if (von == last) {
          family = last;
        }
        put(read, "given", String.join(" ", words.subList(0, von)));
        family(read, words.subList(von, family), words.subList(family, words.size()));
      }
      case 2 -> {
        put(read, "given", parts.get(1));
        vonLast(read, parts.get(0));
      }
      default -> {
        put(read, "given", String.join(" ", parts.subList(2, parts.size())));
        put(read, "suffix", parts.get(1));
        vonLast(read, parts.get(0));
      }
    }
    return read;
  }

  private static ObjectNode namedParts(List<String> parts, ObjectNode read) {
    for (String part : parts) {
      Matcher named = NAMED_PART.matcher(part);
      if (named.matches()) {
        String value = named.group(2);
        switch (named.group(1)) {
          case "family" -> put(read, "family", value);
          case "given" -> put(read, "given", value);
          case "prefix" -> put(read, "non-dropping-particle", value);
          case "suffix" -> put(read, "suffix", value);
          default -> {}
        }
      }
    }
    return read;
  }

  private static void vonLast(ObjectNode read, String part) {
    List<String> words = words(part);
    int family = 0;
    while (family < words.size() - 1 && lowerCase(words.get(family))) {
      family++;
    }
    family(read, words.subList(0, family), words.subList(family, words.size()));
  }

  private static void family(ObjectNode read, List<String> von, List<String> last) {
    put(read, "non-dropping-particle", String.join(" ", von));
    put(read, "family", String.join(" ", last));
  }

  private static void put(ObjectNode name, String part, String latex) {
    String text = LatexText.plain(latex);
    if (!text.isEmpty()) {
      name.put(part, text);
    }
  }

  /** Whether a word belongs to the particle: its first letter outside braces is a small one. */
  private static boolean lowerCase(String word) {
    String letters = word.startsWith("{") && !word.startsWith("{\\") ? "" : LatexText.plain(word);
    return !letters.isEmpty() && Character.isLowerCase(letters.codePointAt(0));
  }

  private static boolean inBraces(String name) {
    if (!name.startsWith("{") || !name.endsWith("}")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < name.length() - 1; i++) {
      char c = name.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    return splitAt(TIE.matcher(text.strip()).replaceAll(" "), " ").stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Parts between a separator that stands outside braces. White space of any kind is a space. */
  private static List<String> splitAt(String text, String separator) {
    String spaced = SPACE.matcher(text).replaceAll(" ");
    String lower = spaced.toLowerCase(Locale.ROOT);
    lower = lower.length() == spaced.length() ? lower : spaced;
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < spaced.length(); i++) {
      char c = spaced.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth <= 0 && lower.startsWith(separator, i)) {
        parts.add(spaced.substring(Math.min(start, i), i));
        i += separator.length() - 1;
        start = i + 1;
        i -= separator.equals(" and ") ? 1 : 0; // "a and and b": the space is shared.
      }
    }
    parts.add(spaced.substring(start));
    return parts;
  }
}
