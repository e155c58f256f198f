package org.vitrine.lens.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Models;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobStore;

/**
 * Tells what a model is: {@code {id, title, input: {height, width}, labels, layers: [{name, op,
 * channels, height, width, shown}]}}. Needs no engine.
 */
public final class ModelAnswerer implements Answerer<Question.Model> {
  private final Models models;

  public ModelAnswerer(Models models) {
    this.models = models;
  }

  @Override
  public Class<Question.Model> question() {
    return Question.Model.class;
  }

  @Override
  public Effort effort(Question.Model question, ModelSummary model) {
    return Effort.looks(model, 0);
  }

  @Override
  public ObjectNode answer(Question.Model question, BlobStore pictures, Progress progress) {
    ModelSummary model =
        models
            .find(question.model())
            .orElseThrow(
                () -> new UnansweredException("there is no model \"" + question.model() + "\""));
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("id", model.id());
    value.put("title", model.title());
    value.putObject("input").put("height", model.inputHeight()).put("width", model.inputWidth());
    ArrayNode labels = value.putArray("labels");
    model.labels().forEach(labels::add);
    ArrayNode layers = value.putArray("layers");
    for (ModelSummary.Layer layer : model.layers()) {
      layers
          .addObject()
          .put("name", layer.name())
          .put("op", layer.op())
          .put("channels", layer.channels())
          .put("height", layer.height())
          .put("width", layer.width())
          .put("shown", layer.shown());
    }
    return value;
  }
}
