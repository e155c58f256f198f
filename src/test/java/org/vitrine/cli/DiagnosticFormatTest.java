package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

class DiagnosticFormatTest {
  private static final String ALL = "known are " + "python, ".repeat(30);
  private final StringWriter out = new StringWriter();

  @Test
  void aLongListIsPrintedOnce() {
    print(DiagnosticFormat.TEXT, told("a", ALL), told("b", "mend it"), told("c", ALL));
    assertEquals(
        List.of(
            "x.md: warning[code]: a; " + ALL,
            "x.md: warning[code]: b; mend it",
            "x.md: warning[code]: c; as said above",
            "0 errors, 3 warnings"),
        out.toString().lines().toList());
  }

  @Test
  void aShortHintIsPrintedEachTime() {
    print(DiagnosticFormat.TEXT, told("a", "mend it"), told("b", "mend it"));
    assertEquals(2, out.toString().lines().filter(line -> line.endsWith("; mend it")).count());
  }

  @Test
  void toolsGetItEachTime() {
    print(DiagnosticFormat.JSON, told("a", ALL), told("b", ALL));
    assertEquals(2, out.toString().lines().filter(line -> line.contains(ALL)).count());
  }

  private void print(DiagnosticFormat format, Diagnostic... told) {
    format.print(List.of(told), new PrintWriter(out, true));
  }

  private static Diagnostic told(String problem, String hint) {
    return Diagnostic.warning("code", Position.of("x.md"), problem, "", hint);
  }
}
