package org.vitrine.site;

import java.util.List;
import org.vitrine.lens.ModelSummary;

/** A layer of a model with what is known of its units. */
public record BakedLayer(ModelSummary.Layer layer, List<BakedUnit> units) {
  public BakedLayer {
    units = List.copyOf(units);
  }

  /** Its page's folder, in the model's. */
  public String folder() {
    return UnitName.folder(layer.name());
  }

  /** Whether there is a picture of each unit. */
  public boolean shown() {
    return units.stream().allMatch(unit -> unit.positive().isPresent());
  }
}
