package org.vitrine.lens.model.op;

/**
 * A value or shape that an operation does not take. The message says what was found and what is
 * permitted; whoever reads the graph adds which node it was.
 */
public final class MisfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MisfitException(String message) {
    super(message);
  }
}
