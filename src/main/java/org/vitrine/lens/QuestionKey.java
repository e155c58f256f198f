package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.store.BlobName;

/**
 * The name of an answer: SHA-256 of the canonical JSON of the question and, beside it, the fields
 * of the {@link Stamp}: of everything that the answer depends on.
 */
public final class QuestionKey {
  private QuestionKey() {}

  /**
   * The key under the models and engine of today.
   *
   * @return 64 lower-case hex digits
   * @throws QuestionException as {@link Stamp#of}
   */
  public static String of(Question question, Models models) {
    return of(Questions.json(question), Stamp.of(question, models));
  }

  /** The key that a question, all defaults filled in, has under a stamp. */
  static String of(ObjectNode question, Stamp stamp) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("question", question);
    stamp.write(whole);
    return BlobName.sha256(CanonicalJson.bytes(whole));
  }
}
