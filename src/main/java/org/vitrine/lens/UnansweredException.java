package org.vitrine.lens;

/** The question makes sense, but its answer is not known here and nothing here can compute it. */
public final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnansweredException(String message) {
    super(message);
  }
}
