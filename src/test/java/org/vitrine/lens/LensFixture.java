package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A model with two layers and two classes, and answers of one number. */
final class LensFixture {
  static final Question QUESTION = new Question.Model("m");

  private LensFixture() {}

  static ModelSummary model(String digest) {
    return new ModelSummary(
        "m",
        "M",
        digest,
        8,
        8,
        List.of("cat", "dog"),
        List.of(
            new ModelSummary.Layer("conv1", "conv", 4, 8, 8, true),
            new ModelSummary.Layer("logits", "dense", 2, 1, 1, false)));
  }

  static Models models(String digest) {
    return new Models() {
      @Override
      public SortedSet<String> ids() {
        return new TreeSet<>(List.of("m"));
      }

      @Override
      public Optional<ModelSummary> find(String id) {
        return id.equals("m") ? Optional.of(model(digest)) : Optional.empty();
      }
    };
  }

  static Answer answer(String digest, int n) {
    return Answer.of(QUESTION, model(digest), object().put("n", n));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
