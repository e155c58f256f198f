package org.vitrine.bibliography;

/** A text that is not the identifier it is given for. The message says why, in one clause. */
public final class MalformedIdentifierException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MalformedIdentifierException(String message) {
    super(message);
  }
}
