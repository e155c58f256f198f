package org.vitrine.lens.model;

/** A model that may well be right, but asks for something that is not built here. */
public final class UnsupportedModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnsupportedModelException(String message) {
    super(message);
  }

  UnsupportedModelException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same, said of the place in which it was found. */
  public UnsupportedModelException in(Object where) {
    return new UnsupportedModelException(where + ": " + getMessage(), this);
  }
}
