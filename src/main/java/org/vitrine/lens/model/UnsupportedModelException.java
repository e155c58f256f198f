package org.vitrine.lens.model;

/** A model that may well be right, but asks for something that is not built here. */
public final class UnsupportedModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
