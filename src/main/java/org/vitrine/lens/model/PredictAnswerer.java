package org.vitrine.lens.model;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    return value(logits, model.labels(), question.top());
  }

  private static ObjectNode value(float[] logits, List<String> labels, int top) {
    double[] shares = new double[logits.length];
    float most = logits[0];
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      shares[i] = StrictMath.exp(logits[i] - most);
      sum += shares[i];
    }
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    ArrayNode classes = value.putArray("classes");
    for (int label : strongest(logits, top)) {
      classes
          .addObject()
          .put("label", label)
          .put("name", labels.get(label))
          .put("probability", shortest(shares[label] / sum))
          .put("logit", shortest(logits[label]));
    }
    return value;
  }

  /** The labels of the largest values; of equal ones the first. */
  private static List<Integer> strongest(float[] logits, int top) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer label) -> -logits[label]))
        .limit(top)
        .toList();
  }

  /** The shortest number that is the same float: no digits that mean nothing. */
  private static double shortest(double value) {
    return Double.parseDouble(Float.toString((float) value));
  }
}
