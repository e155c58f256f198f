package org.vitrine.widget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/** An attribute's value that does not do: what a diagnostic says of it, but for the place. */
final class WrongValue extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMED = 40;

  private final String code;
  private final String found;
  private final String hint;

  WrongValue(String code, String problem, String found, String hint) {
    super(problem);
    this.code = code;
    this.found = found;
    this.hint = hint;
  }

  /** A name that is not among those that there are. */
  static WrongValue unknown(String code, String problem, String name, Collection<String> known) {
    return unknown(code, problem, name, known, known);
  }

  /**
   * A name that is not among those that there are.
   *
   * @param told those of them that an author is told of
   */
  static WrongValue unknown(
      String code, String problem, String name, Collection<String> known, Collection<String> told) {
    Optional<String> nearest = Nearest.to(name, known);
    return new WrongValue(
        code, problem, there(told), nearest.map("did you mean \"%s\"?"::formatted).orElse(""));
  }

  Diagnostic at(Position position) {
    return Diagnostic.error(code, position, getMessage(), found, hint);
  }

  /** Which there are, in words. */
  static String there(Collection<String> names) {
    return switch (names.size()) {
      case 0 -> "there is none";
      case 1 -> "there is only " + list(names);
      default -> "there are " + list(names);
    };
  }

  /** Some of the names, if there are too many to read. */
  static String list(Collection<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMED).toList();
    return String.join(", ", shown) + (shown.size() < names.size() ? " and more" : "");
  }
}
