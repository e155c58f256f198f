package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.study.likeness.UnitMatching;
import org.vitrine.store.BlobStore;

/**
 * Tells where two models differ on the first one's probe set: {@code {pictures, classes, layers,
 * otherLayers, alignment, canonical, weighted, units}}.
 *
 * <p>{@code classes} is there if both tell classes, see {@link Disagreement}. A layer stands for
 * the means of its channels over all positions, one row a picture. {@code alignment}, {@code
 * canonical} and {@code weighted} are {@code {values, chance}}, matrices of layers × other layers,
 * see {@link Likenesses}: what chance gives is told beside, as with few pictures it is not small.
 * {@code units} has for each pair of layers at the same place of both lists {@code {layer, other,
 * pairs: [{unit, other, correlation}], alone: [{unit, correlation}], otherAlone, mean}}: the
 * matched units that agree most, those that agree least with any, of both, and the mean correlation
 * of all matched pairs. See {@link UnitMatching}.
 */
final class CompareAnswerer implements Answerer<Question.Compare> {
  private static final int DIGITS = 4;

  private final ModelDirectory models;
  private final Networks networks;

  CompareAnswerer(ModelDirectory models, Networks networks) {
    this.models = models;
    this.networks = networks;
  }

  @Override
  public Class<Question.Compare> question() {
    return Question.Compare.class;
  }

  @Override
  public ObjectNode answer(Question.Compare question, BlobStore pictures, Progress progress) {
    ModelSummary model = models.get("model", question.model());
    ModelSummary other = models.get("other", question.other());
    List<String> layers = layers(question.layers(), "layers", model);
    List<String> otherLayers = layers(question.otherLayers(), "otherLayers", other);
    ProbeSet probe = ProbeSet.of(models.folder(question.model()).orElseThrow());
    Network network = networks.get(model.id());
    Network otherNetwork = networks.get(other.id());
    ProbeSurvey survey = ProbeSurvey.of(probe, networks.engine(), network, layers, progress);
    ProbeSurvey otherSurvey =
        ProbeSurvey.of(probe, networks.engine(), otherNetwork, otherLayers, progress);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("pictures", probe.members().size());
    if (!model.labels().isEmpty() && !other.labels().isEmpty()) {
      answer.set(
          "classes",
          new Disagreement(probe, survey, model.labels(), otherSurvey, other.labels())
              .json(network.description().input(), question.examples(), pictures));
    }
    names(answer.putArray("layers"), layers);
    names(answer.putArray("otherLayers"), otherLayers);
    Likenesses.of(survey, otherSurvey, question.seed(), progress).write(answer);
    ArrayNode units = answer.putArray("units");
    for (int i = 0; i < Math.min(layers.size(), otherLayers.size()); i++) {
      UnitMatching matching =
          UnitMatching.of(
              survey.layers().get(layers.get(i)), otherSurvey.layers().get(otherLayers.get(i)));
      ObjectNode pair = units.addObject();
      pair.put("layer", layers.get(i)).put("other", otherLayers.get(i));
      matched(pair, matching, question.matched());
    }
    return answer;
  }

  /** Those asked for, else those that readers are offered. */
  private static List<String> layers(List<String> asked, String field, ModelSummary model) {
    for (String layer : asked) {
      if (model.layer(layer).isEmpty()) {
        throw new QuestionException(
            field,
            "field \"%s\": the model \"%s\" has no layer \"%s\""
                .formatted(field, model.id(), layer));
      }
    }
    return asked.isEmpty()
        ? model.layers().stream()
            .filter(ModelSummary.Layer::shown)
            .map(ModelSummary.Layer::name)
            .toList()
        : asked;
  }

  private static void names(ArrayNode array, List<String> names) {
    names.forEach(array::add);
  }

  private static void matched(ObjectNode json, UnitMatching matching, int count) {
    ArrayNode pairs = json.putArray("pairs");
    matching.pairs().stream()
        .limit(count)
        .forEach(
            pair ->
                pairs
                    .addObject()
                    .put("unit", pair.unit())
                    .put("other", pair.other())
                    .put("correlation", Significant.round(pair.correlation(), DIGITS)));
    alone(json.putArray("alone"), matching.best(), count);
    alone(json.putArray("otherAlone"), matching.otherBest(), count);
    double mean =
        matching.pairs().stream()
            .mapToDouble(UnitMatching.Pair::correlation)
            .average()
            .orElseThrow();
    json.put("mean", Significant.round(mean, DIGITS));
  }

  /** The units whose likest is least like, the loneliest first. */
  private static void alone(ArrayNode array, List<Double> best, int count) {
    float[] lonely = new float[best.size()];
    for (int i = 0; i < lonely.length; i++) {
      lonely[i] = (float) -best.get(i);
    }
    for (int unit : Strongest.of(lonely, count)) {
      array
          .addObject()
          .put("unit", unit)
          .put("correlation", Significant.round(best.get(unit), DIGITS));
    }
  }
}
