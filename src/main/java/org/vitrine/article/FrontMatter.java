package org.vitrine.article;

import java.util.Optional;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;
import org.vitrine.yaml.YamlReader;

/**
 * An article's text parted into its front matter and its body.
 *
 * @param yaml what stands between the two lines of {@code ---}; empty where there is none
 */
record FrontMatter(Optional<Source> yaml, Source body) {

  /** Parts a file; a front matter that is never closed is an error, and the rest is the body. */
  static FrontMatter part(String file, String text, Report report) {
    int start = text.startsWith("\ufeff") ? 1 : 0;
    int afterFirst = lineEnd(text, start);
    if (!isRule(text, start, afterFirst, false)) {
      return new FrontMatter(
          Optional.empty(), Source.within(text.substring(start), new Position(file, 1, 1), 0));
    }
    int line = 2;
    int at = afterFirst;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      if (isRule(text, at, end, true)) {
        return new FrontMatter(
            Optional.of(Source.within(text.substring(afterFirst, at), new Position(file, 2, 1), 0)),
            Source.within(text.substring(end), new Position(file, line + 1, 1), 0));
      }
      at = end;
      line++;
    }
    report.error(
        "unclosed-front-matter",
        new Position(file, 1, 1),
        "the front matter is never closed",
        "--- on the first line, and no other line of --- below it",
        "write --- on a line of its own after the last of it");
    return new FrontMatter(
        Optional.empty(), Source.within(text.substring(afterFirst), new Position(file, 2, 1), 0));
  }

  /** Its keys and values; empty where there are none, or they cannot be read, which is told. */
  Optional<Yaml.Fields> read(Report report) {
    return yaml.flatMap(text -> YamlReader.read(text, "the front matter", report::add));
  }

  /** Takes from keys of a front matter. */
  static FieldReader reader(Yaml.Fields fields, Report report) {
    return new FieldReader(fields, "bad-front-matter", report::add);
  }

  /** Where the line that begins at an index ends, its end included. */
  private static int lineEnd(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  private static boolean isRule(String text, int start, int end, boolean dots) {
    if (end - start > 100) {
      return false;
    }
    String line = text.substring(start, end).stripTrailing();
    return line.equals("---") || (dots && line.equals("..."));
  }
}
