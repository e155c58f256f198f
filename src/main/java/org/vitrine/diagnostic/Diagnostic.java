package org.vitrine.diagnostic;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing an author should know of, printed as {@code file:line:column: error[code]: what is
 * wrong; what was found; what to do}.
 *
 * @param severity an error keeps the last good site in place, a warning does not
 * @param code a short stable name in kebab-case, such as {@code unknown-citation}
 * @param position where
 * @param problem what is wrong, one clause without a full stop
 * @param found what was found there and what is permitted; may be empty
 * @param hint what to do about it; may be empty
 */
public record Diagnostic(
    Severity severity, String code, Position position, String problem, String found, String hint) {

  /** In the order an author reads a file; errors before warnings at one place. */
  public static final Comparator<Diagnostic> BY_POSITION =
      Comparator.comparing(Diagnostic::position)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::problem);

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(hint, "hint");
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("a code is kebab-case, such as unknown-citation: " + code);
    }
    if (problem.isBlank()) {
      throw new IllegalArgumentException("a diagnostic says what is wrong");
    }
  }

  public static Diagnostic error(
      String code, Position position, String problem, String found, String hint) {
    return new Diagnostic(Severity.ERROR, code, position, problem, found, hint);
  }

  public static Diagnostic warning(
      String code, Position position, String problem, String found, String hint) {
    return new Diagnostic(Severity.WARNING, code, position, problem, found, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    StringBuilder line =
        new StringBuilder()
            .append(position)
            .append(": ")
            .append(severity.name().toLowerCase(Locale.ROOT))
            .append('[')
            .append(code)
            .append("]: ")
            .append(problem);
    if (!found.isEmpty()) {
      line.append("; ").append(found);
    }
    if (!hint.isEmpty()) {
      line.append("; ").append(hint);
    }
    return line.toString();
  }
}
