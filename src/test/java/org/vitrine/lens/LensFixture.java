package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model with two layers and two classes, and answers of one number. */
final class LensFixture {
  static final Question QUESTION = new Question.Model("m");

  private LensFixture() {}

  static ModelSummary model(String digest) {
    return model("m", digest, Optional.of("p".repeat(64)));
  }

  /**
   * @param probe the digest of its probe set
   */
  static ModelSummary model(String id, String digest, Optional<String> probe) {
    return new ModelSummary(
        id,
        "M",
        digest,
        probe,
        8,
        8,
        List.of("cat", "dog"),
        List.of(
            new ModelSummary.Layer("conv1", "conv", 4, 8, 8, true),
            new ModelSummary.Layer("logits", "dense", 2, 1, 1, false)));
  }

  static Models models(String digest) {
    return models(model(digest));
  }

  static Models models(ModelSummary... models) {
    return new Models() {
      @Override
      public SortedSet<String> ids() {
        return Stream.of(models)
            .map(ModelSummary::id)
            .collect(Collectors.toCollection(TreeSet::new));
      }

      @Override
      public Optional<ModelSummary> find(String id) {
        return Stream.of(models).filter(model -> model.id().equals(id)).findFirst();
      }
    };
  }

  static Answer answer(String digest, int n) {
    return Answer.of(QUESTION, models(digest), object().put("n", n));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
