package org.vitrine.lens.study;

import java.util.List;
import java.util.function.IntConsumer;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;

/** The pictures of a probe set, as many at a time as keep memory small. */
final class ProbeBatches {
  /** In every batch but the last. */
  static final int SIZE = 16;

  private ProbeBatches() {}

  /**
   * @param batch takes the place of each batch's first picture in the set
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  static void each(ProbeSet probe, Progress progress, IntConsumer batch) {
    int count = probe.members().size();
    for (int first = 0; first < count; first += SIZE) {
      progress.go(first, count, "picture %d of %d".formatted(first + 1, count));
      batch.accept(first);
    }
  }

  /** The pictures of a batch, as a network looks at them. */
  static List<RgbPicture> read(ProbeSet probe, int first, Preprocessing preprocessing) {
    return probe.members().subList(first, Math.min(probe.members().size(), first + SIZE)).stream()
        .map(member -> preprocessing.read(member.bytes()))
        .toList();
  }
}
