package org.vitrine.lens.study.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitrine.lens.Progress;

/**
 * t-distributed stochastic neighbour embedding (van der Maaten and Hinton, "Visualizing Data using
 * t-SNE", JMLR 9, 2008): a plane in which the chance to be chosen as a neighbour is what it is in
 * truth.
 *
 * <p>Attraction is over the {@code 3 × perplexity} nearest neighbours (van der Maaten,
 * arXiv:1301.3342), repulsion over all pairs, not approximated: a step takes n² operations, a
 * thousand steps some seconds for 500 points and some minutes for 10,000. Begins as the plane of
 * most spread; learning rate and exaggeration as scikit-learn has them. Nothing is random.
 *
 * @param perplexity how many neighbours count, about
 * @param steps 0 for 1000
 */
record TSne(double perplexity, int steps) {
  private static final int STEPS = 1000;
  private static final int EARLY = 250;
  private static final double EXAGGERATION = 12;
  private static final double START = 1e-4;
  private static final int HALVINGS = 100;
  private static final double TOLERANCE = 1e-6;

  private record Pair(int i, int j, double chance) {}

  Places of(Points points, Progress progress) {
    int each = Math.min(points.count() - 1, (int) Math.ceil(3 * perplexity));
    List<Pair> pairs = pairs(Neighbours.of(points, each, progress));
    Places start = PrincipalAxes.of(points);
    Layout layout = new Layout(start, pairs);
    int all = steps > 0 ? steps : STEPS;
    for (int step = 0; step < all; step++) {
      progress.go(step, all, "step %d of %d".formatted(step + 1, all));
      boolean early = step < Math.min(EARLY, all / 4);
      layout.step(early ? EXAGGERATION : 1, early ? 0.5 : 0.8);
    }
    return new Places(layout.x, layout.y);
  }

  /** Each pair once, its chance for both directions; all together are a half. */
  private List<Pair> pairs(Neighbours neighbours) {
    int n = neighbours.points();
    List<Map<Integer, Double>> chances = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      chances.add(new TreeMap<>());
    }
    for (int i = 0; i < n; i++) {
      double[] own = chances(neighbours, i);
      for (int rank = 0; rank < own.length; rank++) {
        int j = neighbours.index(i, rank);
        chances.get(Math.min(i, j)).merge(Math.max(i, j), own[rank] / (2 * n), Double::sum);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int from = i;
      chances.get(i).forEach((to, chance) -> pairs.add(new Pair(from, to, chance)));
    }
    return pairs;
  }

  /** Of each neighbour, by a normal distribution of the wanted perplexity. */
  private double[] chances(Neighbours neighbours, int i) {
    double wanted = StrictMath.log(Math.min(perplexity, neighbours.each()));
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double precision = 1;
    double[] chances = new double[neighbours.each()];
    double nearest = neighbours.distance(i, 0) * neighbours.distance(i, 0);
    for (int round = 0; round < HALVINGS; round++) {
      double sum = 0;
      double energy = 0;
      for (int rank = 0; rank < chances.length; rank++) {
        double square = neighbours.distance(i, rank) * neighbours.distance(i, rank) - nearest;
        chances[rank] = StrictMath.exp(-precision * square);
        sum += chances[rank];
        energy += square * chances[rank];
      }
      for (int rank = 0; rank < chances.length; rank++) {
        chances[rank] /= sum;
      }
      double entropy = StrictMath.log(sum) + precision * energy / sum;
      if (Math.abs(entropy - wanted) < TOLERANCE) {
        break;
      }
      if (entropy > wanted) {
        low = precision;
      } else {
        high = precision;
      }
      precision = Double.isInfinite(high) ? 2 * precision : (low + high) / 2;
    }
    return chances;
  }

  /** The points while they move. */
  private static final class Layout {
    private final List<Pair> pairs;
    private final double[] x;
    private final double[] y;
    private final double[] speedX;
    private final double[] speedY;
    private final double[] gainX;
    private final double[] gainY;
    private final double[] pushX;
    private final double[] pushY;
    private final double rate;

    Layout(Places start, List<Pair> pairs) {
      int n = start.count();
      this.pairs = pairs;
      double square = 0;
      for (double value : start.x()) {
        square += value * value / n;
      }
      double scale = square > 0 ? START / Math.sqrt(square) : START;
      this.x = start.x().clone();
      this.y = start.y().clone();
      for (int i = 0; i < n; i++) {
        x[i] *= scale;
        y[i] *= scale;
      }
      this.speedX = new double[n];
      this.speedY = new double[n];
      this.gainX = new double[n];
      this.gainY = new double[n];
      Arrays.fill(gainX, 1);
      Arrays.fill(gainY, 1);
      this.pushX = new double[n];
      this.pushY = new double[n];
      this.rate = Math.max(n / EXAGGERATION / 4, 50);
    }

    void step(double exaggeration, double momentum) {
      gradient(exaggeration);
      move(x, speedX, gainX, pushX, momentum);
      move(y, speedY, gainY, pushY, momentum);
    }

    /** Leaves it in pushX and pushY. */
    private void gradient(double exaggeration) {
      int n = x.length;
      Arrays.fill(pushX, 0);
      Arrays.fill(pushY, 0);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double fx = 0;
        double fy = 0;
        for (int j = i + 1; j < n; j++) {
          double dx = x[i] - x[j];
          double dy = y[i] - y[j];
          double near = 1 / (1 + dx * dx + dy * dy);
          sum += near;
          double force = near * near;
          fx += force * dx;
          fy += force * dy;
          pushX[j] += force * dx;
          pushY[j] += force * dy;
        }
        pushX[i] -= fx;
        pushY[i] -= fy;
      }
      // Up to here in units of near; of all pairs in both directions they are chances.
      double scale = 4 / (2 * sum);
      for (int i = 0; i < n; i++) {
        pushX[i] *= scale;
        pushY[i] *= scale;
      }
      for (Pair pair : pairs) {
        double dx = x[pair.i()] - x[pair.j()];
        double dy = y[pair.i()] - y[pair.j()];
        double force = 4 * exaggeration * pair.chance() / (1 + dx * dx + dy * dy);
        pushX[pair.i()] += force * dx;
        pushY[pair.i()] += force * dy;
        pushX[pair.j()] -= force * dx;
        pushY[pair.j()] -= force * dy;
      }
    }

    private void move(
        double[] at, double[] speed, double[] gain, double[] gradient, double momentum) {
      for (int i = 0; i < at.length; i++) {
        gain[i] = gradient[i] * speed[i] < 0 ? gain[i] + 0.2 : Math.max(0.01, gain[i] * 0.8);
        speed[i] = momentum * speed[i] - rate * gain[i] * gradient[i];
        at[i] += speed[i];
      }
    }
  }
}
