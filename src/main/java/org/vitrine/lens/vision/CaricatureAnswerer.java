package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobStore;

/**
 * Exaggerates what a layer sees in a picture: {@code {layer, source, picture, value, curve}}, the
 * source as it was seen, in the picture's size. See {@link Objective.Caricature}; values and curve
 * are those of {@link VisualizeAnswerer}.
 */
public final class CaricatureAnswerer implements Answerer<Question.Caricature> {
  private final Networks networks;

  public CaricatureAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Caricature> question() {
    return Question.Caricature.class;
  }

  @Override
  public Effort effort(Question.Caricature question, ModelSummary model) {
    return Effort.rendering(model, question.rendering(), 1, 1);
  }

  @Override
  public ObjectNode answer(Question.Caricature question, BlobStore pictures, Progress progress) {
    int size = question.rendering().size();
    RgbPicture source =
        AskedPicture.read(
            question.image(),
            new Preprocessing(
                networks.get(question.model()).description().input().sized(size, size)),
            pictures);
    Objective objective =
        new Objective.Caricature(question.layer(), question.image(), question.cosinePower());
    JsonNode made =
        new VisualizeAnswerer(networks)
            .answer(
                new Question.Visualize(question.model(), List.of(objective), question.rendering()),
                pictures,
                progress);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("layer", question.layer());
    answer.set("source", new StoredPicture(pictures.put(source.png(), "png"), size, size).json());
    answer.set("picture", made.at("/results/0/picture"));
    answer.set("value", made.at("/results/0/value"));
    answer.set("curve", made.at("/curve/0"));
    return answer;
  }
}
