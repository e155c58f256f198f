package org.vitrine.article;

import java.util.Objects;
import org.vitrine.diagnostic.Position;

/**
 * A unit of a network that a text names: {@code [mixed4a:12]{.unit model=primer}}. Whether there is
 * such a unit, who knows the models can say.
 *
 * @param channel its number in the layer
 */
public record UnitMention(String model, String layer, int channel, Position position) {
  public UnitMention {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(position, "position");
  }
}
