package org.vitrine.script;

/** A formula that cannot be set: the author's mistake. */
public final class TypesetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset where in the TeX, in characters from its start; -1 where that is not known
   */
  public TypesetException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  public int offset() {
    return offset;
  }
}
