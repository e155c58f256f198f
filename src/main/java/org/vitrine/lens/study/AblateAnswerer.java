package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.ClassRanking;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.store.BlobStore;

/**
 * Tells what changes if channels or directions of a layer are scaled, to zero unless asked
 * otherwise: {@code {layer, picture: {before, after}, accuracy: {pictures, changed, before, after,
 * classes: [{label, name, pictures, before, after}]}}}, {@code picture} and {@code accuracy} where
 * they are asked for.
 *
 * <p>{@code before} and {@code after} of a picture are {@link ClassRanking}s. Those of the accuracy
 * are the share of the probe set's pictures that are taken for what their label says, and for a
 * class how many of its pictures; {@code changed} is how many are taken for something else than
 * before. The layer's values are scaled as its node gives them, at every position (see {@link
 * Ablation}); the rest of the network then computes as ever.
 *
 * <p>Switching units off as in Morcos and others, "On the importance of single directions for
 * generalization" (arXiv:1803.06959), and looking at each class as in Zhou and others, "Revisiting
 * the Importance of Individual Units in CNNs via Ablation" (arXiv:1806.02891).
 */
final class AblateAnswerer implements Answerer<Question.Ablate> {
  private final ModelDirectory models;
  private final Networks networks;
  private final ProbeLayers probed = new ProbeLayers();

  AblateAnswerer(ModelDirectory models, Networks networks) {
    this.models = models;
    this.networks = networks;
  }

  @Override
  public Class<Question.Ablate> question() {
    return Question.Ablate.class;
  }

  @Override
  public ObjectNode answer(Question.Ablate question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ModelDescription model = network.description();
    check(question, model);
    LayerShape shape = model.shapes().get(question.layer());
    int positions = shape.height() * shape.width();
    Ablation ablation =
        Ablation.of(shape.channels(), question.units(), question.directions(), question.scale());
    LayerTail tail = new LayerTail(networks.engine(), network, question.layer());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("layer", question.layer());
    question
        .image()
        .ifPresent(
            image -> {
              RgbPicture picture =
                  AskedPicture.read(image, new Preprocessing(model.input()), pictures);
              LayerTail.Seen seen = tail.seen(List.of(picture));
              ObjectNode told = answer.putObject("picture");
              told.set("before", ranking(tail.logits(seen), model, question));
              told.set(
                  "after",
                  ranking(tail.logits(ablated(seen, ablation, positions)), model, question));
            });
    if (question.accuracy()) {
      ProbeSet probe = ProbeSet.of(models.folder(question.model()).orElseThrow());
      Accuracy accuracy = new Accuracy(model, probe);
      probed.each(
          tail,
          probe,
          progress,
          (first, seen) ->
              accuracy.add(
                  first, tail.logits(seen), tail.logits(ablated(seen, ablation, positions))));
      answer.set("accuracy", accuracy.told());
    }
    return answer;
  }

  private static void check(Question.Ablate question, ModelDescription model) {
    if (question.image().isEmpty() && !question.accuracy()) {
      throw new QuestionException(
          "image", "either \"image\" names a picture or \"accuracy\" is true; found neither");
    }
    boolean matters =
        question.layer().equals(model.logits())
            || !model.graph().between(question.layer(), model.logits()).isEmpty();
    if (!matters && !model.graph().scripted()) {
      throw new QuestionException(
          "layer",
          "field \"layer\": nothing of layer \"%s\" comes to the classes of the model \"%s\""
              .formatted(question.layer(), model.id()));
    }
  }

  private static LayerTail.Seen ablated(LayerTail.Seen seen, Ablation ablation, int positions) {
    return seen.with(ablation.of(seen.values().values(), positions));
  }

  private static ArrayNode ranking(
      float[] logits, ModelDescription model, Question.Ablate question) {
    return ClassRanking.of(logits, model.labels(), question.top());
  }
}
