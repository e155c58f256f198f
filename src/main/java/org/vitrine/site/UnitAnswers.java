package org.vitrine.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Microscope;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobName;

/** Reads from recorded answers what there is to tell of a layer's units. Used by one thread. */
final class UnitAnswers {
  private final ModelSummary model;
  private final Lens recorded;

  /** A block's answer has the pictures of many units. */
  private final Map<Question, Optional<JsonNode>> asked = new HashMap<>();

  UnitAnswers(ModelSummary model, Lens recorded) {
    this.model = model;
    this.recorded = recorded;
  }

  /** All units of a layer. */
  List<BakedUnit> of(ModelSummary.Layer layer) {
    List<BakedUnit> units = new ArrayList<>();
    for (int channel = 0; channel < layer.channels(); channel++) {
      units.add(of(layer, channel));
    }
    asked.clear();
    return units;
  }

  BakedUnit of(ModelSummary.Layer layer, int channel) {
    return new BakedUnit(
        name(layer.name(), channel),
        picture(Microscope.positive(model, layer, channel), channel),
        picture(Microscope.negative(model, layer, channel), channel),
        Microscope.diverse(model, layer, channel)
            .flatMap(this::answer)
            .map(answer -> blob(answer.at("/sprites/picture"))),
        // An answer of before may be of another network.
        answer(Microscope.units(model, layer.name()))
            .filter(answer -> answer.get("units").size() == layer.channels())
            .map(answer -> facts(answer, layer, channel)));
  }

  private UnitName name(String layer, int channel) {
    return new UnitName(model.id(), layer, channel);
  }

  private Optional<BlobName> picture(Question block, int channel) {
    return answer(block)
        .map(
            answer ->
                blob(answer.at("/results/%d/picture".formatted(Microscope.placeInBlock(channel)))));
  }

  private Optional<JsonNode> answer(Question question) {
    return asked.computeIfAbsent(
        question,
        one -> {
          try {
            return Optional.of(recorded.ask(one, Progress.NONE).value());
          } catch (UnansweredException | QuestionException e) {
            return Optional.empty();
          }
        });
  }

  private BakedUnit.Facts facts(JsonNode answer, ModelSummary.Layer layer, int channel) {
    JsonNode unit = answer.get("units").get(channel);
    return new BakedUnit.Facts(
        unit.at("/range/min").doubleValue(),
        unit.at("/range/max").doubleValue(),
        each(
            unit.get("parts"),
            part ->
                new BakedUnit.Part(
                    part.get("part").textValue(),
                    each(part.get("examples"), one -> example(one, answer, layer)))),
        each(
            unit.get("classes"),
            one ->
                new BakedUnit.Effect(one.get("name").textValue(), one.get("effect").doubleValue())),
        each(unit.get("similar"), one -> related(one, one.get("layer").textValue(), "correlation")),
        each(unit.path("inputs"), one -> related(one, answer.get("from").textValue(), "weight")),
        each(unit.path("outputs"), one -> related(one, answer.get("to").textValue(), "weight")));
  }

  private static BakedUnit.Example example(
      JsonNode one, JsonNode answer, ModelSummary.Layer layer) {
    JsonNode picture = answer.get("pictures").get(one.get("picture").intValue());
    return new BakedUnit.Example(
        blob(picture.get("picture")),
        picture.get("label").textValue(),
        one.get("value").doubleValue(),
        (one.get("x").intValue() + 0.5) / layer.width(),
        (one.get("y").intValue() + 0.5) / layer.height());
  }

  private BakedUnit.Related related(JsonNode one, String layer, String strength) {
    return new BakedUnit.Related(
        name(layer, one.get("channel").intValue()), one.get(strength).doubleValue());
  }

  private static BlobName blob(JsonNode picture) {
    return BlobName.parse(picture.get("blob").textValue());
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reading) {
    return list.valueStream().map(reading).toList();
  }
}
