package org.vitrine.site;

import java.util.List;
import java.util.Objects;
import org.vitrine.widget.DeclaredCircuit;

/**
 * A circuit of a network that a text declares.
 *
 * @param figure the name of the figure that shows it, in the text's page
 */
public record ShownCircuit(String figure, DeclaredCircuit circuit) {
  public ShownCircuit {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(circuit, "circuit");
  }

  /** Its units. */
  public List<UnitName> units() {
    return circuit.units().stream().map(unit -> UnitName.of(circuit.model(), unit)).toList();
  }

  /**
   * Its drawing, whose addresses are seen from the site's folder, for a page that lies elsewhere.
   */
  public String html(String root) {
    return DrawnFigure.seenFrom(root, circuit.html());
  }
}
