package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.store.BlobName;

/**
 * The name of an answer: SHA-256 of the canonical JSON {@code {"engine", "model", "question"}}, of
 * everything that the answer depends on.
 */
public final class QuestionKey {
  private QuestionKey() {}

  /**
   * The key under the model and engine of today.
   *
   * @return 64 lower-case hex digits
   */
  public static String of(Question question, ModelSummary model) {
    return of(
        Questions.json(question), new Answer.Stamp(model.digest(), Questions.version(question)));
  }

  /** The key that a question, all defaults filled in, has under a stamp. */
  static String of(ObjectNode question, Answer.Stamp stamp) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("question", question);
    whole.put("model", stamp.model());
    whole.put("engine", stamp.engine());
    return BlobName.sha256(CanonicalJson.bytes(whole));
  }
}
