package org.vitrine.lens.model;

/** Bytes that are no picture, or one that is not taken: the message says why. */
public final class UnreadablePictureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadablePictureException(String message) {
    super(message);
  }

  UnreadablePictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
