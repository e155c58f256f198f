package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.op.LayerShape;

/**
 * The responses of whole layers to a model's probe set. All units of a layer are asked about sooner
 * or later, and cost no more than one: the layers asked for last are kept. Thread-safe.
 */
final class ProbeResponses {
  private static final int BATCH = 16;
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
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    int count = probe.members().size();
    Responses responses = new Responses(shape.channels(), count, shape.width());
    int positions = shape.height() * shape.width();
    for (int first = 0; first < count; first += BATCH) {
      progress.go(first, count, "picture %d of %d".formatted(first + 1, count));
      List<RgbPicture> pictures = new ArrayList<>();
      for (ProbeSet.Member member :
          probe.members().subList(first, Math.min(count, first + BATCH))) {
        pictures.add(preprocessing.read(member.bytes()));
      }
      float[] values = values(network, node, preprocessing, pictures);
      for (int i = 0; i < pictures.size(); i++) {
        for (int channel = 0; channel < shape.channels(); channel++) {
          int from = (i * shape.channels() + channel) * positions;
          responses.put(channel, first + i, values, from, positions);
        }
      }
    }
    return responses;
  }

  private float[] values(
      Network network, String node, Preprocessing preprocessing, List<RgbPicture> pictures) {
    return Gradients.without(
        () -> {
          try (NDManager scope = networks.engine().newManager()) {
            NDArray layer = network.forward(preprocessing.array(pictures, scope), node);
            return layer.toFloatArray();
          }
        });
  }
}
