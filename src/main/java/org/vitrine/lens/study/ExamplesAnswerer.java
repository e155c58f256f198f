package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Significant;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.study.Responses.Response;
import org.vitrine.lens.vision.Measured;
import org.vitrine.store.BlobStore;

/**
 * Shows pictures over the whole range of a unit: {@code {layer, channel, range: {min, max}, parts:
 * [{part, examples: [{picture, value, y, x, label}]}]}}, values before the ReLU.
 *
 * <p>The parts are {@code minimum}, {@code slightly-negative}, {@code slightly-positive} and {@code
 * maximum}. A picture stands for the place (y, x) of the layer where the unit responds most, for
 * the negative parts where it responds least; slight is what is nearest to a tenth of the extreme.
 * No picture is shown twice, and there may be fewer than were asked for.
 *
 * <p>As in Olah and others, "Feature Visualization", Distill 2017 (doi:10.23915/distill.00007).
 */
final class ExamplesAnswerer implements Answerer<Question.Examples> {
  private static final int DIGITS = 4;

  private final ModelDirectory models;
  private final Networks networks;
  private final ProbeResponses probed;

  ExamplesAnswerer(ModelDirectory models, Networks networks) {
    this.models = models;
    this.networks = networks;
    this.probed = new ProbeResponses(networks);
  }

  @Override
  public Class<Question.Examples> question() {
    return Question.Examples.class;
  }

  @Override
  public ObjectNode answer(Question.Examples question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ProbeSet probe = ProbeSet.of(models.folder(question.model()).orElseThrow());
    Measured measured =
        Measured.of(
            question.layer(),
            question.channel(),
            network.description().graph(),
            network.description().shapes());
    Responses responses = probed.of(network, measured.node(), probe, progress);
    ResponseRange range = ResponseRange.of(responses, measured.channel());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("layer", question.layer()).put("channel", question.channel());
    answer
        .putObject("range")
        .put("min", Significant.round(range.min(), DIGITS))
        .put("max", Significant.round(range.max(), DIGITS));
    ArrayNode parts = answer.putArray("parts");
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    for (ResponseRange.Part part : range.parts(question.count())) {
      ArrayNode examples = parts.addObject().put("part", part.name()).putArray("examples");
      for (Response response : part.responses()) {
        examples.add(example(response, probe, preprocessing, pictures));
      }
    }
    return answer;
  }

  private static ObjectNode example(
      Response response, ProbeSet probe, Preprocessing preprocessing, BlobStore pictures) {
    ProbeSet.Member member = probe.members().get(response.picture());
    RgbPicture seen = preprocessing.read(member.bytes());
    ObjectNode example = JsonNodeFactory.instance.objectNode();
    example.set(
        "picture",
        new StoredPicture(pictures.put(seen.png(), "png"), seen.width(), seen.height()).json());
    return example
        .put("value", Significant.round(response.value(), DIGITS))
        .put("y", response.y())
        .put("x", response.x())
        .put("label", member.label());
  }
}
