package org.vitrine.lens;

/**
 * How much one question may ask for. What is more is a {@link QuestionException} that says so.
 *
 * @param size height and width of a picture to be made, pixels
 * @param steps of the optimiser
 * @param objectives in one question
 * @param frames kept on the way, for each objective
 * @param work size² × steps × objectives: what bounds the time that an answer takes
 * @param surveys whether what takes many passes over a whole set of pictures may be asked
 */
public record Limits(int size, int steps, int objectives, int frames, long work, boolean surveys) {
  /** For an author, who has the machine for himself. */
  public static final Limits AUTHOR = new Limits(1024, 10_000, 64, 64, 16L << 30, true);

  /** For a reader, who shares it: about a minute's work at most. */
  public static final Limits READER = new Limits(256, 1024, 8, 16, 64L << 20, false);
}
