package org.vitrine.lens.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.op.LayerShape;

/**
 * The responses of whole layers to a model's probe set. All units of a layer are asked about sooner
 * or later, and cost no more than one: the layers asked for last are kept. Thread-safe.
 */
final class ProbeResponses {
  private static final int MOST_KEPT = 48;

  private final Networks networks;

  /** Guarded by itself; each cell is filled under its own lock. */
  private final Map<Key, Cell> kept = new LinkedHashMap<>(16, 0.75f, true);

  ProbeResponses(Networks networks) {
    this.networks = networks;
  }

  /** A network is its own key: changed weights are another network. */
  private record Key(Network network, String node) {}

  private static final class Cell {
    private Optional<Responses> responses = Optional.empty();
  }

  /**
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  Responses of(Network network, String node, ProbeSet probe, Progress progress) {
    Cell cell;
    synchronized (kept) {
      cell = kept.computeIfAbsent(new Key(network, node), key -> new Cell());
      if (kept.size() > MOST_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    synchronized (cell) {
      if (cell.responses.isEmpty()) {
        cell.responses = Optional.of(compute(network, node, probe, progress));
      }
      return cell.responses.get();
    }
  }

  private Responses compute(Network network, String node, ProbeSet probe, Progress progress) {
    LayerShape shape = network.description().shapes().get(node);
    Responses responses = new Responses(shape.channels(), probe.members().size(), shape.width());
    int positions = shape.height() * shape.width();
    ProbePasses.over(
        probe,
        networks.engine(),
        network,
        Set.of(node),
        progress,
        (number, picture, values) -> {
          for (int channel = 0; channel < shape.channels(); channel++) {
            responses.put(channel, number, values.get(node), channel * positions, positions);
          }
        });
    return responses;
  }
}
