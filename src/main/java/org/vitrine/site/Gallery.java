package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.widget.Exhibit;

/**
 * The page that shows every widget of a journal with all that there is to know of it, as Markdown:
 * its figures are made, recorded and stamped as those of any other page.
 *
 * @param title of the page
 */
record Gallery(String title) {

  String text(List<Exhibit> exhibits) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "---\ntitle: \"%s\"\ndescription: Every widget of this journal, with a live example.\nlang: en\n---"
            .formatted(title.replaceAll("[\\\\\"]", "\\\\$0")));
    parts.add(
        "Each of these is a figure that an author names in one line. What is written under an"
            + " example is what made it.");
    exhibits.forEach(exhibit -> parts.addAll(exhibited(exhibit)));
    return String.join("\n\n", parts) + "\n";
  }

  private static List<String> exhibited(Exhibit exhibit) {
    List<String> parts = new ArrayList<>();
    parts.add("# %s {#sec-%1$s}".formatted(exhibit.module()));
    if (!exhibit.showing().about().isEmpty()) {
      parts.add(exhibit.showing().about());
    }
    if (!exhibit.showing().example().isEmpty()) {
      String example = example(exhibit);
      if (exhibit.live()) {
        parts.add(example);
      }
      parts.add("```` markdown\n" + example + "\n````");
    }
    parts.add(weight(exhibit));
    if (!exhibit.attributes().isEmpty()) {
      parts.add(
          table(
              List.of("Attribute", "What to write", "Otherwise"),
              exhibit.attributes().stream().map(Gallery::attribute).toList()));
    }
    if (!exhibit.showing().keys().isEmpty()) {
      parts.add(
          table(
              List.of("Keys", "What they do"),
              exhibit.showing().keys().entrySet().stream()
                  .map(key -> List.of(key.getKey(), key.getValue()))
                  .toList()));
    }
    return parts;
  }

  private static String example(Exhibit exhibit) {
    return "::: %s {#fig-%1$s %s .l-page}\n%s\n:::"
        .formatted(
            exhibit.module(),
            exhibit.showing().example().entrySet().stream()
                .map(Gallery::written)
                .collect(Collectors.joining(" ")),
            exhibit.showing().caption());
  }

  private static String written(Map.Entry<String, String> attribute) {
    String value = attribute.getValue();
    if (value.matches("[\\w.:/-]+")) {
      return attribute.getKey() + "=" + value;
    }
    char quote = value.contains("\"") ? '\'' : '"';
    String quoted = value.replaceAll("[\\\\" + quote + "]", "\\\\$0");
    return attribute.getKey() + "=" + quote + quoted + quote;
  }

  private static String weight(Exhibit exhibit) {
    return "The module is %s gzipped, and the parts that it shares with other widgets %s."
        .formatted(kilobytes(exhibit.own()), kilobytes(exhibit.shared()));
  }

  private static String kilobytes(int bytes) {
    return String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
  }

  private static List<String> attribute(Exhibit.Attribute attribute) {
    String form =
        attribute.choices().isEmpty()
            ? attribute.form()
            : attribute.choices().stream()
                .map(choice -> "`" + choice + "`")
                .collect(Collectors.joining(" or "));
    return List.of(
        "`" + attribute.name() + "`",
        (attribute.describe() + ": " + form).replaceFirst("^: ", ""),
        attribute.needed()
            ? "needed"
            : attribute
                .otherwise()
                .filter(value -> !value.isBlank())
                .map(value -> "`" + value + "`")
                .orElse("none"));
  }

  private static String table(List<String> head, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(head));
    lines.add(row(head.stream().map(cell -> "---").toList()));
    rows.forEach(cells -> lines.add(row(cells)));
    return String.join("\n", lines);
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
