package org.vitrine.script;

import java.util.Optional;

/** A module that failed, by its own fault: what it did, and where. */
public final class ScriptException extends Exception {
  private static final long serialVersionUID = 1L;

  /** In which way it failed. */
  public enum Kind {
    /** It has no such file, or one that is not read. */
    SOURCE,
    SYNTAX,
    /** It imports what it may not, or what is not there. */
    IMPORT,
    /** It threw an error. */
    THROWN,
    /** It used more time than it may. */
    TIME,
    /** It ran more statements than it may. */
    STATEMENTS,
    /** It used more memory than it may. */
    MEMORY,
    /** It returned, or asked, what it may not. */
    RESULT
  }

  /**
   * A place in a module.
   *
   * @param file from the folder of modules
   * @param line 1 for the first
   * @param column 1 for the first
   */
  public record Place(String file, int line, int column) {
    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }

  private final Kind kind;
  private final transient Optional<Place> place;

  /**
   * @param message what is wrong, one clause without a full stop
   * @param place where it happened, as near as is known
   */
  public ScriptException(Kind kind, String message, Optional<Place> place) {
    super(message);
    this.kind = kind;
    this.place = place;
  }

  public Kind kind() {
    return kind;
  }

  public Optional<Place> place() {
    return place == null ? Optional.empty() : place;
  }
}
