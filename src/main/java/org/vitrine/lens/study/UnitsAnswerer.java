package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.Microscope;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Significant;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.study.Responses.Response;
import org.vitrine.lens.study.likeness.Representation;
import org.vitrine.lens.vision.Measured;
import org.vitrine.store.BlobStore;

/**
 * Tells of every unit of a layer what can be told without making pictures: {@code {layer, from, to,
 * pictures: [{picture, label}], units: [{channel, range: {min, max}, parts: [{part, examples:
 * [{picture, value, y, x}]}], classes: [{label, name, effect}], similar: [{layer, channel,
 * correlation}], inputs: [{channel, weight}], outputs: [{channel, weight}]}]}}.
 *
 * <ul>
 *   <li>{@code range} and {@code parts} as {@link ExamplesAnswerer} tells them, an example's {@code
 *       picture} being its place among {@code pictures};
 *   <li>{@code classes}: {@link UnitEffects}, the largest without their signs first;
 *   <li>{@code similar}: the units of all layers offered to readers whose means over a picture go
 *       along with those of this one, by Pearson's correlation over the probe set;
 *   <li>{@code inputs} and {@code outputs}: {@link UnitWeights} from and to the layers offered to
 *       readers before and after, {@code from} and {@code to}, the largest without their signs
 *       first.
 * </ul>
 */
final class UnitsAnswerer implements Answerer<Question.Units> {
  private static final int DIGITS = 3;

  private final ModelDirectory models;
  private final Networks networks;
  private final ProbeResponses probed;

  UnitsAnswerer(ModelDirectory models, Networks networks) {
    this.models = models;
    this.networks = networks;
    this.probed = new ProbeResponses(networks);
  }

  @Override
  public Class<Question.Units> question() {
    return Question.Units.class;
  }

  @Override
  public Effort effort(Question.Units question, ModelSummary model) {
    return Effort.survey(model);
  }

  @Override
  public ObjectNode answer(Question.Units question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ProbeSet probe = ProbeSet.of(models.folder(question.model()).orElseThrow());
    List<String> layers =
        Stream.concat(
                Microscope.layers(models.get("model", question.model())).stream(),
                Stream.of(question.layer()))
            .distinct()
            .toList();
    Optional<UnitWeights> inputs = before(question.layer(), layers, network, progress);
    Optional<UnitWeights> outputs = after(question.layer(), layers, network, progress);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("layer", question.layer());
    inputs.ifPresent(weights -> answer.put("from", weights.from()));
    outputs.ifPresent(weights -> answer.put("to", weights.layer()));
    ArrayNode shown = answer.putArray("pictures");
    Album album =
        new Album(probe, new Preprocessing(network.description().input()), pictures, shown);
    UnitEffects effects =
        UnitEffects.of(probe, networks.engine(), network, question.layer(), progress);
    Map<String, double[][]> alike = alike(question.layer(), layers, probe, network, progress);
    ArrayNode units = answer.putArray("units");
    ModelDescription model = network.description();
    for (int channel = 0; channel < model.shapes().get(question.layer()).channels(); channel++) {
      ObjectNode unit = units.addObject().put("channel", channel);
      range(unit, question, channel, network, probe, album, progress);
      classes(unit.putArray("classes"), effects, channel, question.top(), model);
      similar(unit.putArray("similar"), alike, question, channel);
      int own = channel;
      inputs.ifPresent(
          weights -> weights(unit.putArray("inputs"), weights.to(own), question.top()));
      outputs.ifPresent(
          weights -> weights(unit.putArray("outputs"), weights.from(own), question.top()));
    }
    return answer;
  }

  private Optional<UnitWeights> before(
      String layer, List<String> layers, Network network, Progress progress) {
    return layers.subList(0, layers.indexOf(layer)).reversed().stream()
        .flatMap(from -> UnitWeights.between(from, layer, networks, network, progress).stream())
        .findFirst();
  }

  private Optional<UnitWeights> after(
      String layer, List<String> layers, Network network, Progress progress) {
    return layers.subList(layers.indexOf(layer) + 1, layers.size()).stream()
        .flatMap(to -> UnitWeights.between(layer, to, networks, network, progress).stream())
        .findFirst();
  }

  /** The pictures that are told of, each once. */
  private record Album(
      ProbeSet probe,
      Preprocessing preprocessing,
      BlobStore pictures,
      ArrayNode shown,
      Map<Integer, Integer> places) {

    Album(ProbeSet probe, Preprocessing preprocessing, BlobStore pictures, ArrayNode shown) {
      this(probe, preprocessing, pictures, shown, new TreeMap<>());
    }

    int place(int number) {
      return places.computeIfAbsent(number, this::put);
    }

    private int put(int number) {
      ProbeSet.Member member = probe.members().get(number);
      RgbPicture seen = preprocessing.read(member.bytes());
      ObjectNode one = shown.addObject();
      one.set(
          "picture",
          new StoredPicture(pictures.put(seen.jpeg(), "jpg"), seen.width(), seen.height()).json());
      one.put("label", member.label());
      return shown.size() - 1;
    }
  }

  private void range(
      ObjectNode unit,
      Question.Units question,
      int channel,
      Network network,
      ProbeSet probe,
      Album album,
      Progress progress) {
    ModelDescription model = network.description();
    Measured measured = Measured.of(question.layer(), channel, model.graph(), model.shapes());
    Responses responses = probed.of(network, measured.node(), probe, progress);
    ResponseRange range = ResponseRange.of(responses, measured.channel());
    unit.putObject("range")
        .put("min", Significant.round(range.min(), DIGITS))
        .put("max", Significant.round(range.max(), DIGITS));
    ArrayNode parts = unit.putArray("parts");
    for (ResponseRange.Part part : range.parts(question.count())) {
      ArrayNode examples = parts.addObject().put("part", part.name()).putArray("examples");
      for (Response response : part.responses()) {
        examples
            .addObject()
            .put("picture", album.place(response.picture()))
            .put("value", Significant.round(response.value(), DIGITS))
            .put("y", response.y())
            .put("x", response.x());
      }
    }
  }

  private static void classes(
      ArrayNode told, UnitEffects effects, int channel, int top, ModelDescription model) {
    float[] own = effects.of(channel);
    for (int i : Strongest.of(sizes(own), top)) {
      int label = effects.labels().get(i);
      told.addObject()
          .put("label", label)
          .put("name", model.labels().get(label))
          .put("effect", Significant.round(own[i], DIGITS));
    }
  }

  private Map<String, double[][]> alike(
      String layer, List<String> layers, ProbeSet probe, Network network, Progress progress) {
    Map<String, Representation> seen =
        ProbeSurvey.of(probe, networks.engine(), network, layers, progress).layers();
    Map<String, double[][]> alike = new TreeMap<>();
    seen.forEach((other, values) -> alike.put(other, seen.get(layer).correlations(values)));
    return alike;
  }

  private record Relative(String layer, int channel, double correlation) {}

  private static void similar(
      ArrayNode told, Map<String, double[][]> alike, Question.Units question, int channel) {
    List<Relative> relatives = new ArrayList<>();
    alike.forEach(
        (layer, correlations) ->
            IntStream.range(0, correlations[channel].length)
                .filter(other -> !layer.equals(question.layer()) || other != channel)
                .forEach(
                    other ->
                        relatives.add(new Relative(layer, other, correlations[channel][other]))));
    relatives.stream()
        .filter(relative -> relative.correlation() > 0)
        .sorted(Comparator.comparingDouble((Relative relative) -> -relative.correlation()))
        .limit(question.top())
        .forEach(
            relative ->
                told.addObject()
                    .put("layer", relative.layer())
                    .put("channel", relative.channel())
                    .put("correlation", Significant.round(relative.correlation(), DIGITS)));
  }

  private static void weights(ArrayNode told, float[] weights, int top) {
    for (int channel : Strongest.of(sizes(weights), top)) {
      told.addObject()
          .put("channel", channel)
          .put("weight", Significant.round(weights[channel], DIGITS));
    }
  }

  private static float[] sizes(float[] values) {
    float[] sizes = new float[values.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(values[i]);
    }
    return sizes;
  }
}
