package org.vitrine.lens;

/** A question that does not make sense: malformed, or not fitting the model it is put to. */
public final class QuestionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field the question's field that is wrong, empty for the question as a whole
   * @param message what is wrong, what was found and what is permitted
   */
  public QuestionException(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
