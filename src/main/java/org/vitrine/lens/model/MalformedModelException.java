package org.vitrine.lens.model;

/**
 * A model folder that is wrong: the message names the file, the node or array, what was found and
 * what is permitted.
 */
public final class MalformedModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedModelException(String message) {
    super(message);
  }

  public MalformedModelException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same, said of the file in which it was found. */
  public MalformedModelException in(Object where) {
    return new MalformedModelException(where + ": " + getMessage(), this);
  }
}
