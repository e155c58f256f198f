package org.vitrine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vitrine.diagnostic.Diagnostic;

/** How diagnostics are printed. */
enum DiagnosticFormat {
  /** A line each, as compilers print them, then a count. */
  TEXT {
    @Override
    void print(List<Diagnostic> diagnostics, PrintWriter out) {
      Set<String> told = new HashSet<>();
      for (Diagnostic each : diagnostics) {
        boolean again = each.hint().length() > LONG && !told.add(each.hint());
        out.println(again ? withHint(each, "as said above") : each);
      }
      long errors = diagnostics.stream().filter(Diagnostic::isError).count();
      if (!diagnostics.isEmpty()) {
        out.printf(
            "%s, %s%n", count(errors, "error"), count(diagnostics.size() - errors, "warning"));
      }
    }
  },

  /** One JSON array, for editors and scripts. */
  JSON {
    @Override
    void print(List<Diagnostic> diagnostics, PrintWriter out) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (Diagnostic diagnostic : diagnostics) {
        list.addObject()
            .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
            .put("code", diagnostic.code())
            .put("file", diagnostic.position().file())
            .put("line", diagnostic.position().line())
            .put("column", diagnostic.position().column())
            .put("problem", diagnostic.problem())
            .put("found", diagnostic.found())
            .put("hint", diagnostic.hint());
      }
      out.println(list.toPrettyString());
    }
  };

  /** Of a hint: it lists all that there is, and is said once. */
  private static final int LONG = 150;

  private static Diagnostic withHint(Diagnostic diagnostic, String hint) {
    return new Diagnostic(
        diagnostic.severity(),
        diagnostic.code(),
        diagnostic.position(),
        diagnostic.problem(),
        diagnostic.found(),
        hint);
  }

  abstract void print(List<Diagnostic> diagnostics, PrintWriter out);

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
