package org.vitrine.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** The diagnostics of one reading. */
final class Report {
  /** What an author can read; a machine's text can have a hundred thousand mistakes. */
  private static final int MOST = 1_000;

  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private boolean hasErrors;
  private int untold;

  void add(Diagnostic diagnostic) {
    hasErrors |= diagnostic.isError();
    if (found.size() < MOST) {
      found.add(diagnostic);
    } else {
      untold++;
    }
  }

  void error(String code, Position position, String problem, String found, String hint) {
    add(Diagnostic.error(code, position, problem, found, hint));
  }

  void warning(String code, Position position, String problem, String found, String hint) {
    add(Diagnostic.warning(code, position, problem, found, hint));
  }

  boolean hasErrors() {
    return hasErrors;
  }

  boolean has(String code) {
    return found.stream().anyMatch(diagnostic -> diagnostic.code().equals(code));
  }

  /** Tells all, in the order of the text. */
  void tell(Consumer<Diagnostic> report, Position file) {
    List<Diagnostic> all = new ArrayList<>(found);
    all.sort(Diagnostic.BY_POSITION);
    all.forEach(report);
    if (untold > 0) {
      report.accept(
          Diagnostic.error(
              "too-many-mistakes",
              file,
              "more mistakes than are shown",
              "%,d further ones".formatted(untold),
              "mend those above first"));
    }
  }
}
