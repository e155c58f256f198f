package org.vitrine.lens.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vitrine.lens.model.op.LayerShape;

/** The range of each channel of a layer over many pictures. Not thread-safe. */
final class ChannelRanges {
  private final LayerShape shape;
  private final float[] least;
  private final float[] most;
  private double sum;
  private long count;
  private long strange;
  private Optional<String> misshapen = Optional.empty();

  ChannelRanges(LayerShape shape) {
    this.shape = shape;
    this.least = new float[shape.channels()];
    this.most = new float[shape.channels()];
    Arrays.fill(least, Float.POSITIVE_INFINITY);
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
  }

  /**
   * @param found 1×C×H×W or 1×C
   */
  void add(long[] found, float[] values) {
    long[] wanted =
        shape.spatial()
            ? new long[] {1, shape.channels(), shape.height(), shape.width()}
            : new long[] {1, shape.channels()};
    if (!Arrays.equals(wanted, found)) {
      misshapen =
          Optional.of(
              "its shape is %s; found %s"
                  .formatted(Arrays.toString(wanted), Arrays.toString(found)));
      return;
    }
    int positions = values.length / shape.channels();
    for (int i = 0; i < values.length; i++) {
      if (Float.isFinite(values[i])) {
        int channel = i / positions;
        least[channel] = Math.min(least[channel], values[i]);
        most[channel] = Math.max(most[channel], values[i]);
        sum += values[i];
      } else {
        strange++;
      }
    }
    count += values.length;
  }

  /** What is wrong with the layer. */
  Optional<String> fault() {
    return strange == 0
        ? misshapen
        : Optional.of("%d of %d values are not finite".formatted(strange, count));
  }

  ModelCheck.Layer layer(String name, String op) {
    long dead = IntStream.range(0, shape.channels()).filter(c -> !(most[c] > least[c])).count();
    return new ModelCheck.Layer(
        name,
        op,
        shape,
        IntStream.range(0, least.length).mapToDouble(i -> least[i]).min().orElse(0),
        count == strange ? 0 : sum / (count - strange),
        IntStream.range(0, most.length).mapToDouble(i -> most[i]).max().orElse(0),
        count > shape.channels() ? Optional.of((int) dead) : Optional.empty());
  }
}
