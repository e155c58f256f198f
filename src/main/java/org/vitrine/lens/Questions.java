package org.vitrine.lens;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Questions as JSON: {@code {"ask": "predict", "model": "primer", "image": "<sha256>.png"}}. Fields
 * with a default may be left out when read, so that a question has one form when written. The
 * fields of each kind are those of its record in {@link Question}; pictures are made with the
 * fields of {@link Rendering}. Thread-safe.
 */
public final class Questions {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          // Not for use: so that the field is named that holds them.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final int LONGEST = 64 << 10;

  private Questions() {}

  /**
   * Reads a question from a text of JSON.
   *
   * @throws QuestionException naming the field that is wrong, what was found and what is permitted
   */
  public static Question parse(String json, Limits limits) {
    if (json.length() > LONGEST) {
      throw new QuestionException(
          "", "a question has at most %d characters; found %d".formatted(LONGEST, json.length()));
    }
    try {
      return read(JSON.readTree(json), limits);
    } catch (JsonProcessingException e) {
      throw new QuestionException("", "the question is not JSON: " + JsonFault.describe(e));
    }
  }

  /**
   * Reads a question from JSON.
   *
   * @throws QuestionException naming the field that is wrong, what was found and what is permitted
   */
  public static Question read(JsonNode json, Limits limits) {
    QuestionFields fields = new QuestionFields("", json);
    QuestionForm<?> form =
        QuestionForms.named(fields.text("ask"))
            .orElseThrow(
                () ->
                    fields.wrong(
                        "ask",
                        "is one of " + String.join(", ", QuestionForms.names()),
                        json.get("ask")));
    Question question = form.read(fields.text("model"), fields, limits);
    fields.end();
    return question;
  }

  /** The question as JSON, defaults written out. */
  public static ObjectNode json(Question question) {
    QuestionForm<Question> form = QuestionForms.of(question);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ask", form.ask());
    json.put("model", question.model());
    form.write(question, json);
    return json;
  }

  /** What the field {@code ask} says: {@code visualize}. */
  public static String ask(Question question) {
    return QuestionForms.of(question).ask();
  }

  /** The objective as it stands in a question. */
  public static ObjectNode json(Objective objective) {
    return ObjectiveForm.json(objective);
  }

  /** What the answer rests on besides the model. */
  static Basis basis(Question question) {
    return QuestionForms.of(question).basis(question);
  }

  /** The version of the code that answers questions of this kind. */
  static int version(Question question) {
    return QuestionForms.of(question).version();
  }

  /**
   * @throws QuestionException if it names a layer, channel or label that the model does not have
   */
  static void fit(Question question, ModelSummary model) {
    QuestionForms.of(question).fit(question, new Fit(model));
  }

  /**
   * @throws QuestionException if it asks for more of this model than the limits permit
   */
  static void bound(Question question, ModelSummary model, Limits limits) {
    QuestionForms.of(question).bound(question, new Fit(model), limits);
  }

  /** An enum as a question writes it. */
  public static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
