package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;

/**
 * Reads {@code {#id .class key=value key="v v" -}} at one place of a text. Not thread-safe, used
 * once.
 */
final class AttributeParser {
  /** Longer ones are not attributes but an attempt to keep the parser busy. */
  private static final int LONGEST = 8_000;

  private static final Source NOWHERE = Source.of("", "");

  private final BasedSequence text;
  private final Source source;
  private final int end;
  private int index;

  private Optional<AttributeSyntax.Name> id = Optional.empty();
  private final List<AttributeSyntax.Name> classes = new ArrayList<>();
  private final List<AttributeSyntax.Entry> entries = new ArrayList<>();

  /** Attributes and where in the text they end. */
  record Parsed(AttributeSyntax attributes, int end) {}

  private AttributeParser(BasedSequence text, int start, Source source) {
    this.text = text;
    this.index = start;
    this.end = Math.min(text.length(), start + LONGEST);
    this.source = source;
  }

  /** Attributes whose opening brace stands at {@code start}, or nothing where that is not so. */
  static Optional<Parsed> parse(BasedSequence text, int start, Source source) {
    return new AttributeParser(text, start, source).parse();
  }

  /** Where the attributes that open at {@code start} end, -1 where none do. */
  static int end(BasedSequence text, int start) {
    return parse(text, start, NOWHERE).map(Parsed::end).orElse(-1);
  }

  /**
   * What can be read of attributes that open at {@code start} and cannot be read as a whole: names
   * above all, so that the one mistake is not followed by others about what they name.
   */
  static AttributeSyntax partly(BasedSequence text, int start, Source source) {
    return new AttributeParser(text, start, source).partly();
  }

  private AttributeSyntax partly() {
    index++;
    skipSpace();
    while (index < end && text.charAt(index) != '}') {
      int start = index;
      if (!item() || !atEndOfItem()) {
        index = start;
        while (index < end && text.charAt(index) != '}' && !isSpace(text.charAt(index))) {
          index++;
        }
      }
      skipSpace();
    }
    return new AttributeSyntax(id, classes, entries, false);
  }

  private Optional<Parsed> parse() {
    if (index >= end || text.charAt(index) != '{') {
      return Optional.empty();
    }
    index++;
    while (true) {
      skipSpace();
      if (index >= end) {
        return Optional.empty();
      }
      if (text.charAt(index) == '}') {
        return Optional.of(new Parsed(new AttributeSyntax(id, classes, entries, true), index + 1));
      }
      if (!item() || !atEndOfItem()) {
        return Optional.empty();
      }
    }
  }

  private boolean item() {
    int start = index;
    char c = text.charAt(index);
    if (c == '-') {
      index++;
      classes.add(new AttributeSyntax.Name("unnumbered", place(start)));
      return true;
    }
    if (c == '#' || c == '.') {
      index++;
      String name = name();
      if (name.isEmpty()) {
        return false;
      }
      AttributeSyntax.Name found = new AttributeSyntax.Name(name, place(start));
      if (c == '#') {
        id = Optional.of(found);
      } else {
        classes.add(found);
      }
      return true;
    }
    String key = name();
    if (key.isEmpty() || !Character.isLetter(key.charAt(0)) || index >= end) {
      return false;
    }
    if (text.charAt(index) != '=') {
      return false;
    }
    index++;
    int valueStart = index;
    Optional<String> value = value();
    value.ifPresent(
        found ->
            entries.add(
                new AttributeSyntax.Entry(
                    key,
                    found,
                    place(start),
                    place(isQuote(valueStart) ? valueStart + 1 : valueStart))));
    return value.isPresent();
  }

  private boolean isQuote(int at) {
    return at < end && (text.charAt(at) == '"' || text.charAt(at) == '\'');
  }

  private Optional<String> value() {
    if (!isQuote(index)) {
      int start = index;
      while (index < end && !isSpace(text.charAt(index)) && text.charAt(index) != '}') {
        if (isQuote(index) || text.charAt(index) == '{') {
          return Optional.empty();
        }
        index++;
      }
      return index == start
          ? Optional.empty()
          : Optional.of(text.subSequence(start, index).toString());
    }
    char quote = text.charAt(index++);
    StringBuilder value = new StringBuilder();
    while (index < end) {
      char c = text.charAt(index++);
      if (c == quote) {
        return Optional.of(value.toString());
      }
      if (c == '\\' && index < end && (text.charAt(index) == quote || text.charAt(index) == '\\')) {
        value.append(text.charAt(index++));
      } else if (c == '\n' || c == '\r') {
        if (!value.isEmpty() && value.charAt(value.length() - 1) != ' ') {
          value.append(' ');
        }
      } else {
        value.append(c);
      }
    }
    return Optional.empty();
  }

  private String name() {
    int start = index;
    while (index < end) {
      char c = text.charAt(index);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != ':' && c != '.') {
        break;
      }
      index++;
    }
    return text.subSequence(start, index).toString();
  }

  private boolean atEndOfItem() {
    return index < end && (text.charAt(index) == '}' || isSpace(text.charAt(index)));
  }

  private void skipSpace() {
    while (index < end && isSpace(text.charAt(index))) {
      index++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private Position place(int at) {
    return source.at(text.getIndexOffset(at));
  }
}
