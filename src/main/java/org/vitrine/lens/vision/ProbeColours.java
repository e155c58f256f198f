package org.vitrine.lens.vision;

import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;

/** The colours that a model knows: those of its probe set, as the network looks at it. */
final class ProbeColours {
  private ProbeColours() {}

  /**
   * @throws org.vitrine.lens.QuestionException if the model has no such pictures
   */
  static ColourRoot of(Networks networks, Network network) {
    ProbeSet probe = ProbeSet.of(networks.folder(network.description().id()));
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    return ColourRoot.of(
        probe.members().stream().map(member -> preprocessing.read(member.bytes())));
  }
}
