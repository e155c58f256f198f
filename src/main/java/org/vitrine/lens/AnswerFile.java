package org.vitrine.lens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Reads back what {@link Answer#bytes} wrote, and nothing else. */
final class AnswerFile {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> FIELDS = Set.of("key", "question", "stamp", "value");

  private AnswerFile() {}

  /**
   * @param file whose content this is, for the message
   * @throws DamagedAnswerException if it is not exactly what was written under this key
   */
  static Answer read(Path file, String key, byte[] content) {
    Answer answer;
    try {
      answer = answer(JSON.readTree(content));
    } catch (IOException | IllegalArgumentException e) {
      throw new DamagedAnswerException(file, e.getMessage(), e);
    }
    if (!answer.key().equals(key)) {
      throw new DamagedAnswerException(
          file, "the question and stamp in it have the key " + answer.key(), null);
    }
    if (!Arrays.equals(answer.bytes(), content)) {
      throw new DamagedAnswerException(file, "it is not in canonical form", null);
    }
    return answer;
  }

  private static Answer answer(JsonNode json) {
    Set<String> found = new TreeSet<>();
    json.fieldNames().forEachRemaining(found::add);
    if (found.equals(FIELDS)
        && json.get("question") instanceof ObjectNode question
        && json.get("value") instanceof ObjectNode value) {
      return Answer.of(question, Stamp.read(json.get("stamp")), value);
    }
    throw new IllegalArgumentException(
        "an answer has the fields %s; found %s".formatted(new TreeSet<>(FIELDS), found));
  }
}
