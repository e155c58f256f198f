package org.vitrine.lens.study;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.vision.VisualizeAnswerer;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * Tells which channels of a layer fire together on some pictures: {@code {layer, height, width,
 * channels, unexplained, labels: [{label, name}], groups: [{picture, channels: [{channel, value}],
 * direction, maximum, maps, effects}]}}, the group that explains most first.
 *
 * <p>The values of all positions of all pictures, those below zero cut off, are a matrix of
 * positions × channels, which is split by {@link Factorisation}. A row of its right side is a
 * group's {@code direction}, of length 1; a column of the left one is where the group fires: for
 * each picture a map, row by row, {@code maximum} being the most of all. {@code unexplained} is
 * what is left of the sum of squares, 0…1. There are fewer groups than asked for where fewer
 * explain everything. {@code effects} has for each picture and label what the group does to the
 * logit: the sum over positions and channels of the logit's gradient times the group's part of the
 * values.
 *
 * <p>As in Olah and others, "The Building Blocks of Interpretability", Distill 2018
 * (doi:10.23915/distill.00010).
 */
final class GroupsAnswerer implements Answerer<Question.Groups> {
  private static final int LABELS = 5;
  private static final int CHANNELS = 8;
  private static final int DIGITS = 3;

  private final Networks networks;

  GroupsAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Groups> question() {
    return Question.Groups.class;
  }

  @Override
  public Effort effort(Question.Groups question, ModelSummary model) {
    return Effort.survey(model)
        .then(VisualizeAnswerer.effort(model, question.rendering(), question.groups()));
  }

  @Override
  public ObjectNode answer(Question.Groups question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ModelDescription model = network.description();
    LayerShape shape = model.shapes().get(question.layer());
    List<RgbPicture> looked = read(question.images(), model, pictures);
    List<float[]> seen = looked.stream().map(one -> seen(network, question.layer(), one)).toList();
    progress.go(0, 1, "splitting layer " + question.layer());
    NeuronGroups split =
        NeuronGroups.of(seen, shape, question.groups(), question.rendering().seed());
    List<Integer> labels = labels(question, network, looked.get(0));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .put("layer", question.layer())
        .put("height", shape.height())
        .put("width", shape.width())
        .put("channels", shape.channels())
        .put("unexplained", Significant.round(split.unexplained(), DIGITS));
    ArrayNode named = answer.putArray("labels");
    labels.forEach(
        label -> named.addObject().put("label", label).put("name", model.labels().get(label)));
    ArrayNode groups = answer.putArray("groups");
    for (int group = 0; group < split.count(); group++) {
      groups.add(group(split, group, looked.size()));
    }
    effects(groups, split, looked, labels, network, question.layer());
    icons(groups, split, question, pictures, progress);
    return answer;
  }

  private static List<RgbPicture> read(
      List<BlobName> images, ModelDescription model, BlobStore pictures) {
    Preprocessing preprocessing = new Preprocessing(model.input());
    return images.stream().map(image -> AskedPicture.read(image, preprocessing, pictures)).toList();
  }

  private float[] seen(Network network, String layer, RgbPicture picture) {
    return Gradients.without(
        () -> {
          try (NDManager scope = networks.engine().newManager()) {
            Preprocessing preprocessing = new Preprocessing(network.description().input());
            return network
                .forward(preprocessing.array(List.of(picture), scope), layer)
                .toFloatArray();
          }
        });
  }

  private static ObjectNode group(NeuronGroups split, int group, int pictures) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    List<Double> direction = split.direction(group);
    ArrayNode channels = json.putArray("channels");
    for (int channel : split.strongest(group, CHANNELS)) {
      channels.addObject().put("channel", channel).put("value", direction.get(channel));
    }
    ArrayNode numbers = json.putArray("direction");
    direction.forEach(numbers::add);
    ArrayNode maps = json.putArray("maps");
    double maximum = 0;
    for (int picture = 0; picture < pictures; picture++) {
      ArrayNode map = maps.addArray();
      for (float value : split.map(group, picture)) {
        map.add(Significant.round(value, DIGITS));
        maximum = Math.max(maximum, value);
      }
    }
    return json.put("maximum", Significant.round(maximum, DIGITS));
  }

  /** Those asked for, else the most probable of the first picture, if these hang on the layer. */
  private List<Integer> labels(Question.Groups question, Network network, RgbPicture first) {
    ModelDescription model = network.description();
    return question.labels().isEmpty() && ClassGradients.possible(model, question.layer())
        ? Strongest.of(seen(network, model.logits(), first), LABELS)
        : question.labels();
  }

  private void effects(
      ArrayNode groups,
      NeuronGroups split,
      List<RgbPicture> looked,
      List<Integer> labels,
      Network network,
      String layer) {
    List<ArrayNode> effects = new ArrayList<>();
    groups.forEach(group -> effects.add(((ObjectNode) group).putArray("effects")));
    if (labels.isEmpty()) {
      return;
    }
    ClassGradients gradients = new ClassGradients(networks.engine(), network, layer);
    for (int picture = 0; picture < looked.size(); picture++) {
      List<float[]> each = gradients.of(looked.get(picture), labels);
      for (int group = 0; group < effects.size(); group++) {
        ArrayNode onLabels = effects.get(group).addArray();
        for (float[] gradient : each) {
          onLabels.add(Significant.round(split.effect(group, picture, gradient), DIGITS));
        }
      }
    }
  }

  private void icons(
      ArrayNode groups,
      NeuronGroups split,
      Question.Groups question,
      BlobStore pictures,
      Progress progress) {
    if (groups.isEmpty()) {
      return;
    }
    List<Objective> objectives =
        IntStream.range(0, groups.size())
            .mapToObj(
                group ->
                    (Objective)
                        new Objective.Direction(question.layer(), split.direction(group), 0))
            .toList();
    ObjectNode made =
        new VisualizeAnswerer(networks)
            .answer(
                new Question.Visualize(question.model(), objectives, question.rendering()),
                pictures,
                progress);
    for (int group = 0; group < groups.size(); group++) {
      ((ObjectNode) groups.get(group)).set("picture", made.at("/results/" + group + "/picture"));
    }
  }
}
