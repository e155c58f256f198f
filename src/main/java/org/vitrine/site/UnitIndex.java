package org.vitrine.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.CanonicalJson;

/**
 * What a reader searches a model's units in: {@code {layers: [{name, folder}], classes: [name],
 * units: [[layer, channel, picture, [[class, effect]], [[layer, channel]]]]}}, layers and classes
 * by their numbers; the last are the units that fire along.
 */
final class UnitIndex {
  private UnitIndex() {}

  static SiteFile of(BakedModel baked) {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    List<String> layers = new ArrayList<>();
    ArrayNode named = index.putArray("layers");
    for (BakedLayer layer : baked.layers()) {
      layers.add(layer.layer().name());
      named.addObject().put("name", layer.layer().name()).put("folder", layer.folder());
    }
    ArrayNode classes = index.putArray("classes");
    baked.model().labels().forEach(classes::add);
    ArrayNode units = index.putArray("units");
    for (BakedLayer layer : baked.layers()) {
      for (BakedUnit unit : layer.units()) {
        add(units.addArray(), unit, layers, baked.model().labels());
      }
    }
    return SiteFile.of(CanonicalJson.text(index));
  }

  private static void add(ArrayNode one, BakedUnit unit, List<String> layers, List<String> labels) {
    one.add(layers.indexOf(unit.name().layer())).add(unit.name().channel());
    one.add(unit.positive().map(Object::toString).orElse(""));
    ArrayNode effects = one.addArray();
    ArrayNode along = one.addArray();
    unit.facts()
        .ifPresent(
            facts -> {
              facts
                  .classes()
                  .forEach(
                      effect ->
                          effects
                              .addArray()
                              .add(labels.indexOf(effect.label()))
                              .add(effect.effect()));
              facts
                  .similar()
                  .forEach(
                      other ->
                          along
                              .addArray()
                              .add(layers.indexOf(other.unit().layer()))
                              .add(other.unit().channel()));
            });
  }
}
