package org.vitrine.lens.model;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.store.BlobStore;

/**
 * Tells what a model takes a picture for: {@code {classes: [{label, name, probability, logit}]}},
 * most probable first. The probabilities are those among all classes, not among the ones given.
 */
public final class PredictAnswerer implements Answerer<Question.Predict> {
  private final Networks networks;

  public PredictAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Predict> question() {
    return Question.Predict.class;
  }

  @Override
  public Effort effort(Question.Predict question, ModelSummary model) {
    return Effort.looks(model, 1);
  }

  @Override
  public ObjectNode answer(Question.Predict question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ModelDescription model = network.description();
    if (model.labels().isEmpty()) {
      throw new QuestionException(
          "ask", "the model \"%s\" has no classes to tell".formatted(model.id()));
    }
    Preprocessing preprocessing = new Preprocessing(model.input());
    RgbPicture picture = AskedPicture.read(question.image(), preprocessing, pictures);
    float[] logits;
    try (NDManager scope = networks.engine().newManager()) {
      logits =
          network
              .forward(preprocessing.array(List.of(picture), scope), model.logits())
              .toFloatArray();
    }
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.set("classes", ClassRanking.of(logits, model.labels(), question.top()));
    return value;
  }
}
