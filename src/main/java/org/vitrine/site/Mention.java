package org.vitrine.site;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in a text that is about a unit.
 *
 * @param text whose it is
 * @param circuit of which the unit is part there; empty where the text names it
 */
public record Mention(Entry text, Optional<ShownCircuit> circuit) {
  public Mention {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(circuit, "circuit");
  }

  /** Seen from the site's folder. */
  public String address() {
    return text.path() + "index.html" + circuit.map(one -> "#" + one.figure()).orElse("");
  }
}
