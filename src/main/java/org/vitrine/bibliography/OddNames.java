package org.vitrine.bibliography;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vitrine.diagnostic.Diagnostic;

/** Lists of names that BibTeX takes for one name: those joined by commas or semicolons. */
final class OddNames {
  private static final Pattern AND = Pattern.compile("(?i)\\sand\\s");
  private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*\\}");

  private OddNames() {}

  static void check(BibtexEntry entry, String field, String written, Consumer<Diagnostic> report) {
    String outside = IN_BRACES.matcher(written).replaceAll("");
    for (String name : AND.splitAsStream(outside).toList()) {
      boolean named = name.contains("=");
      long commas = name.chars().filter(c -> c == ',').count();
      if (!named && (commas > 2 || name.indexOf(';') >= 0)) {
        report.accept(
            Diagnostic.warning(
                "odd-name",
                entry.position(field),
                "several names in the " + field + " of " + entry.key() + " read as one",
                "found " + shortened(name),
                "join names by and: Olah, Chris and Mordvintsev, Alexander"));
        return;
      }
    }
  }

  static String shortened(String name) {
    String line = name.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
