package org.vitrine.lens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.store.BlobName;

/**
 * The answer to a question. The JSON in it is not to be changed.
 *
 * @param key of question and stamp, 64 lower-case hex digits
 * @param question with every field written out
 * @param value what there is to know; a picture in it is an object {@code {"blob": "<sha256>.png",
 *     "width": w, "height": h}}
 * @param pictures every blob that {@code value} names, each once, in the order of their names
 */
public record Answer(
    String key, ObjectNode question, Stamp stamp, ObjectNode value, List<BlobName> pictures) {

  public Answer {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(value, "value");
    pictures = List.copyOf(pictures);
  }

  /**
   * The answer that the models and the engine of today give.
   *
   * @throws QuestionException as {@link Stamp#of}
   */
  public static Answer of(Question question, Models models, ObjectNode value) {
    return of(Questions.json(question), Stamp.of(question, models), value);
  }

  static Answer of(ObjectNode question, Stamp stamp, ObjectNode value) {
    SortedSet<BlobName> pictures = new TreeSet<>();
    collect(value, pictures);
    return new Answer(
        QuestionKey.of(question, stamp), question, stamp, value, List.copyOf(pictures));
  }

  /**
   * The answer as it is kept and sent, {@code {"key", "question", "stamp": {"engine", "model", …},
   * "value"}} in canonical JSON and UTF-8.
   */
  public byte[] bytes() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", key);
    json.set("question", question);
    stamp.write(json.putObject("stamp"));
    json.set("value", value);
    return CanonicalJson.bytes(json);
  }

  private static void collect(JsonNode value, SortedSet<BlobName> pictures) {
    if (value.path("blob").isTextual()) {
      pictures.add(BlobName.parse(value.get("blob").textValue()));
    }
    value.forEach(inside -> collect(inside, pictures));
  }
}
