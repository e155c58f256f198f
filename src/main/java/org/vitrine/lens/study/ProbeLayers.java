package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;

/**
 * What the pictures of probe sets give at layers, batch by batch. Who changes one unit of a layer
 * changes others next, so the layers asked for last are kept, unless they are large. Thread-safe.
 */
final class ProbeLayers {
  private static final int MOST_KEPT = 2;

  /** Of numbers, 128 MiB of them. */
  private static final long LARGEST_KEPT = 32L << 20;

  /** Guarded by itself. */
  private final Map<Key, List<LayerTail.Seen>> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** A network is its own key: changed weights are another network. */
  private record Key(Network network, String layer) {}

  /** Takes what a batch of pictures gives. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param first the place of its first picture in the set
     */
    void take(int first, LayerTail.Seen seen);
  }

  /**
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  void each(LayerTail tail, ProbeSet probe, Progress progress, Taker taker) {
    Key key = new Key(tail.network(), tail.layer());
    Optional<List<LayerTail.Seen>> before;
    synchronized (kept) {
      before = Optional.ofNullable(kept.get(key));
    }
    Preprocessing preprocessing = new Preprocessing(tail.network().description().input());
    Keeping keeping = new Keeping();
    ProbeBatches.each(
        probe,
        progress,
        first -> {
          LayerTail.Seen seen =
              before.isPresent()
                  ? before.get().get(first / ProbeBatches.SIZE)
                  : tail.seen(ProbeBatches.read(probe, first, preprocessing));
          taker.take(first, seen);
          keeping.add(seen);
        });
    if (keeping.fits()) {
      synchronized (kept) {
        kept.put(key, keeping.all);
        if (kept.size() > MOST_KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
    }
  }

  /** What is to be kept, as long as it is not too large. */
  private static final class Keeping {
    private final List<LayerTail.Seen> all = new ArrayList<>();
    private long size;

    void add(LayerTail.Seen seen) {
      size += seen.size();
      if (fits()) {
        all.add(seen);
      }
    }

    boolean fits() {
      return size <= LARGEST_KEPT;
    }
  }
}
