package org.vitrine.lens.study.layout;

import org.vitrine.lens.Progress;
import org.vitrine.lens.Question.Embedding.Layout;
import org.vitrine.lens.QuestionException;

/**
 * A way to lay points out in a plane. The same points give the same places, to the last bit.
 *
 * @param neighbours for UMAP: how many count as near
 * @param minDistance for UMAP: how close points may come
 * @param perplexity for t-SNE
 * @param steps of the layout; 0 for the method's own number
 */
public record Mapping(
    Layout method, int neighbours, double minDistance, double perplexity, int steps, long seed) {

  /**
   * @throws QuestionException if there are too few points for what counts as near
   */
  public Places of(Points points, Progress progress) {
    return switch (method) {
      case PCA -> PrincipalAxes.of(points);
      case TSNE -> {
        enough("perplexity", 3 * perplexity, points);
        yield new TSne(perplexity, steps).of(points, progress);
      }
      case UMAP -> {
        enough("neighbours", neighbours, points);
        yield new Umap(neighbours, minDistance, steps, seed).of(points, progress);
      }
    };
  }

  private static void enough(String field, double near, Points points) {
    if (near >= points.count()) {
      throw new QuestionException(
          field,
          "field \"%s\": %.0f neighbours are looked at, so more points are wanted; there are %d"
              .formatted(field, near, points.count()));
    }
  }
}
