package org.vitrine.lens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an answer was made by, and from what.
 *
 * @param model the digest of the model, see {@link ModelSummary#digest}
 * @param engine the version of the code that answered
 * @param probe the digest of the model's probe set, where the answer depends on it
 * @param other the digest of another model, where the answer depends on one
 */
public record Stamp(String model, int engine, Optional<String> probe, Optional<String> other) {
  private static final Set<String> FIELDS = Set.of("model", "engine", "probe", "other");

  public Stamp {
    Objects.requireNonNull(model, "model");
  }

  /**
   * The stamp of an answer that the models and the engine of today give.
   *
   * @throws QuestionException if there is no such model, or it lacks what the question is about
   */
  public static Stamp of(Question question, Models models) {
    ModelSummary model = models.get("model", question.model());
    Basis basis = Questions.basis(question);
    if (basis.probe() && model.probe().isEmpty()) {
      throw new QuestionException(
          "model",
          "field \"model\": the model \"%s\" has no pictures to be asked about; put some into models/%s/probe with an index.tsv"
              .formatted(model.id(), model.id()));
    }
    return new Stamp(
        model.digest(),
        Questions.version(question),
        model.probe().filter(digest -> basis.probe()),
        basis.other().map(id -> models.get("other", id).digest()));
  }

  /**
   * @throws IllegalArgumentException if it is not what {@link #write} wrote
   */
  static Stamp read(JsonNode json) {
    Set<String> found = new TreeSet<>();
    json.fieldNames().forEachRemaining(found::add);
    if (!FIELDS.containsAll(found) || !json.path("engine").isInt()) {
      throw new IllegalArgumentException(
          "a stamp has an engine's version and digests, of %s; found %s"
              .formatted(new TreeSet<>(FIELDS), json));
    }
    return new Stamp(
        digest(json, "model")
            .orElseThrow(() -> new IllegalArgumentException("a stamp without a model")),
        json.get("engine").intValue(),
        digest(json, "probe"),
        digest(json, "other"));
  }

  /** What is not there has no field, so the keys of before there was such a field stay good. */
  void write(ObjectNode json) {
    json.put("model", model).put("engine", engine);
    probe.ifPresent(digest -> json.put("probe", digest));
    other.ifPresent(digest -> json.put("other", digest));
  }

  private static Optional<String> digest(JsonNode json, String field) {
    return Optional.ofNullable(json.get(field)).map(JsonNode::textValue);
  }
}
