package org.vitrine.lens.study.layout;

import org.vitrine.lens.Progress;

/**
 * The nearest neighbours of each point, found by looking at all: n²·d steps, some seconds for ten
 * thousand points. Of equally near ones the one that comes first.
 */
public final class Neighbours {
  private final int each;
  private final int[] indices;
  private final float[] distances;

  private Neighbours(int count, int each) {
    this.each = each;
    this.indices = new int[count * each];
    this.distances = new float[count * each];
  }

  /**
   * @param each how many neighbours of a point; fewer than there are points
   */
  public static Neighbours of(Points points, int each, Progress progress) {
    if (each < 1 || each >= points.count()) {
      throw new IllegalArgumentException(
          "1 to %d neighbours are there; found %d".formatted(points.count() - 1, each));
    }
    Distances all = new Distances(points);
    Neighbours found = new Neighbours(points.count(), each);
    for (int point = 0; point < points.count(); point++) {
      if (point % 512 == 0) {
        progress.go(point, points.count(), "finding neighbours");
      }
      found.put(point, all.from(point));
    }
    return found;
  }

  private void put(int point, float[] squares) {
    int from = point * each;
    int until = from;
    for (int j = 0; j < squares.length; j++) {
      if (j == point || (until == from + each && !(squares[j] < distances[until - 1]))) {
        continue;
      }
      int at = until < from + each ? until++ : until - 1;
      while (at > from && squares[j] < distances[at - 1]) {
        distances[at] = distances[at - 1];
        indices[at] = indices[at - 1];
        at--;
      }
      distances[at] = squares[j];
      indices[at] = j;
    }
    for (int i = from; i < until; i++) {
      distances[i] = (float) Math.sqrt(distances[i]);
    }
  }

  /** How many each point has. */
  int each() {
    return each;
  }

  int points() {
    return indices.length / each;
  }

  /** The neighbour of that rank, 0 the nearest. */
  public int index(int point, int rank) {
    return indices[point * each + rank];
  }

  double distance(int point, int rank) {
    return distances[point * each + rank];
  }

  double meanDistance() {
    double sum = 0;
    for (float distance : distances) {
      sum += distance;
    }
    return sum / distances.length;
  }
}
