package org.vitrine.lens.study.layout;

import java.util.List;
import java.util.SplittableRandom;
import org.vitrine.lens.Progress;
import org.vitrine.lens.study.layout.FuzzyGraph.Edge;

/**
 * Uniform manifold approximation and projection (McInnes, Healy and Melville, arXiv:1802.03426): a
 * plane in which points are near as often as they are in truth. Neighbours attract each other as
 * often as they belong together; at each attraction, some points drawn at random repel.
 *
 * <p>Numbers and schedule are those of umap-learn. Two things differ: neighbours are exact, and the
 * beginning is the plane of most spread, where umap-learn takes the graph's spectrum.
 *
 * @param neighbours how many count as near, the point itself among them; at least 2
 * @param least how close points may come
 * @param epochs of the layout; 0 for 500, or 200 where there are more than 10,000 points
 */
record Umap(int neighbours, double least, int epochs, long seed) {
  private static final int MANY = 10_000;
  private static final int REPELLING = 5;
  private static final double LONGEST_STEP = 4;
  private static final double FRAME = 10;
  private static final double SHAKE = 1e-4;

  Places of(Points points, Progress progress) {
    int rounds = epochs > 0 ? epochs : points.count() > MANY ? 200 : 500;
    Neighbours near = Neighbours.of(points, neighbours - 1, progress);
    Layout layout = new Layout(NearnessCurve.of(least), start(points), seed);
    List<Edge> edges = strong(FuzzyGraph.of(near).edges(), rounds);
    double most = edges.stream().mapToDouble(Edge::weight).max().orElse(1);
    double[] every = edges.stream().mapToDouble(edge -> most / edge.weight()).toArray();
    double[] next = every.clone();
    double[] nextRepelling = new double[every.length];
    for (int i = 0; i < every.length; i++) {
      nextRepelling[i] = every[i] / REPELLING;
    }
    for (int epoch = 0; epoch < rounds; epoch++) {
      progress.go(epoch, rounds, "epoch %d of %d".formatted(epoch + 1, rounds));
      double rate = 1 - (double) epoch / rounds;
      for (int i = 0; i < every.length; i++) {
        if (next[i] <= epoch) {
          Edge edge = edges.get(i);
          layout.attract(edge.from(), edge.to(), rate);
          next[i] += every[i];
          int repelling = (int) ((epoch - nextRepelling[i]) * REPELLING / every[i]);
          for (int r = 0; r < repelling; r++) {
            layout.repelAny(edge.from(), rate);
          }
          nextRepelling[i] += repelling * every[i] / REPELLING;
        }
      }
    }
    return layout.places();
  }

  /** Those that would be sampled once at least. */
  private static List<Edge> strong(List<Edge> edges, int rounds) {
    double most = edges.stream().mapToDouble(Edge::weight).max().orElse(1);
    return edges.stream().filter(edge -> edge.weight() >= most / rounds).toList();
  }

  private Places start(Points points) {
    Places plane = PrincipalAxes.of(points);
    SplittableRandom random = new SplittableRandom(~seed);
    return new Places(spread(plane.x(), random), spread(plane.y(), random));
  }

  /** From 0 to 10, a little shaken, so that equal points part. */
  private static double[] spread(double[] values, SplittableRandom random) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double[] spread = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double at = high > low ? (values[i] - low) / (high - low) : 0.5;
      spread[i] = FRAME * (at + SHAKE * (random.nextDouble() - 0.5));
    }
    return spread;
  }

  /** The points while they move. */
  private static final class Layout {
    private final double a;
    private final double b;
    private final double[] x;
    private final double[] y;
    private final SplittableRandom random;

    Layout(NearnessCurve curve, Places start, long seed) {
      this.a = curve.a();
      this.b = curve.b();
      this.x = start.x();
      this.y = start.y();
      this.random = new SplittableRandom(seed);
    }

    void attract(int i, int j, double rate) {
      double square = square(i, j);
      if (square > 0) {
        double power = StrictMath.pow(square, b);
        double pull = -2 * a * b * power / square / (a * power + 1);
        double dx = rate * clipped(pull * (x[i] - x[j]));
        double dy = rate * clipped(pull * (y[i] - y[j]));
        x[i] += dx;
        y[i] += dy;
        x[j] -= dx;
        y[j] -= dy;
      }
    }

    void repelAny(int i, double rate) {
      int j = random.nextInt(x.length);
      if (j == i) {
        return;
      }
      double square = square(i, j);
      double push =
          square > 0 ? 2 * b / ((0.001 + square) * (a * StrictMath.pow(square, b) + 1)) : 0;
      x[i] += rate * (square > 0 ? clipped(push * (x[i] - x[j])) : LONGEST_STEP);
      y[i] += rate * (square > 0 ? clipped(push * (y[i] - y[j])) : LONGEST_STEP);
    }

    private double square(int i, int j) {
      double dx = x[i] - x[j];
      double dy = y[i] - y[j];
      return dx * dx + dy * dy;
    }

    private static double clipped(double step) {
      return Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
    }

    Places places() {
      return new Places(x, y);
    }
  }
}
