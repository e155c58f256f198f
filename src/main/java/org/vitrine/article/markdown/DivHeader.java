package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.diagnostic.Position;

/** What stands after a div's colons: {@code name {attributes}}, either may be missing. */
record DivHeader(Optional<AttributeSyntax.Name> name, AttributeSyntax attributes) {

  static DivHeader read(BasedSequence header, Reading reading, Position fence) {
    BasedSequence text = header.trim();
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ':') {
      text = text.subSequence(0, text.length() - 1); // ::: {.aside} :::
    }
    text = text.trim();
    int brace = text.indexOf('{');
    BasedSequence word = (brace < 0 ? text : text.subSequence(0, brace)).trim();
    Optional<AttributeSyntax.Name> name = Optional.empty();
    if (!word.isEmpty()) {
      if (isName(word)) {
        name = Optional.of(new AttributeSyntax.Name(word.toString(), reading.at(word)));
      } else {
        reading.error(
            "bad-div",
            reading.at(word),
            "a div has one name",
            word.toString(),
            "write ::: name {#id .class key=\"value\"}, or ::: {.class}");
      }
    }
    AttributeSyntax attributes = AttributeSyntax.NONE;
    if (brace >= 0) {
      Optional<AttributeParser.Parsed> found = AttributeParser.parse(text, brace, reading.source());
      if (found.isEmpty()) {
        attributes = reading.brokenAttributes(text.subSequence(brace));
      } else {
        attributes = found.get().attributes();
        BasedSequence rest = text.subSequence(found.get().end()).trim();
        if (!rest.isEmpty()) {
          reading.error(
              "bad-div",
              reading.at(rest),
              "something stands after a div's attributes",
              shortened(rest.toString()),
              "begin the div's text on a line of its own");
        }
      }
    }
    boolean understood = word.isEmpty() || name.isPresent();
    return new DivHeader(name, understood ? attributes : attributes.unreadable());
  }

  /** Whether the div shows its own text beside what comes of it. */
  boolean isExample() {
    return Stream.concat(name.stream(), attributes.classes().stream())
        .anyMatch(word -> word.text().equals("example"));
  }

  private static boolean isName(CharSequence word) {
    return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }
}
