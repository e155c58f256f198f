package org.vitrine.bibliography;

/** A citation style that is broken. The message says how, in one clause. */
final class BadStyleException extends Exception {
  private static final long serialVersionUID = 1L;

  BadStyleException(String message) {
    super(message);
  }
}
