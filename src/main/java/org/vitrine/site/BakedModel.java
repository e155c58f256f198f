package org.vitrine.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vitrine.lens.Lens;
import org.vitrine.lens.ModelSummary;

/**
 * A model with what was answered of its units beforehand.
 *
 * @param layers those that are offered to readers
 */
public record BakedModel(ModelSummary model, List<BakedLayer> layers) {
  public BakedModel {
    layers = List.copyOf(layers);
  }

  /**
   * Reads what there is; computes nothing.
   *
   * @param recorded knows the answers
   */
  static BakedModel of(ModelSummary model, Lens recorded) {
    UnitAnswers answers = new UnitAnswers(model, recorded);
    return new BakedModel(
        model,
        model.layers().stream()
            .filter(ModelSummary.Layer::shown)
            .map(layer -> new BakedLayer(layer, answers.of(layer)))
            .toList());
  }

  /** Its units by name. */
  Map<String, BakedUnit> units() {
    Map<String, BakedUnit> units = new TreeMap<>();
    layers.forEach(layer -> layer.units().forEach(unit -> units.put(unit.name().text(), unit)));
    return units;
  }

  Optional<BakedLayer> layer(String name) {
    return layers.stream().filter(layer -> layer.layer().name().equals(name)).findFirst();
  }
}
