package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import org.vitrine.store.BlobName;

/**
 * What there is to measure of a batch of pictures at one look.
 *
 * @param pictures B×3×H×W, 0…1, as they are: not moved, turned or scaled
 * @param layers of the network by node, for what is seen of the pictures
 * @param references the same for other pictures, seen in the same placement and a batch of one; not
 *     differentiable
 * @param scope what all belongs to
 */
record Look(
    NDArray pictures,
    Map<String, NDArray> layers,
    Map<BlobName, Map<String, NDArray>> references,
    NDManager scope) {

  /** A node's value as B×C×h×w. */
  NDArray layer(String node) {
    return Measure.spatial(layers.get(node));
  }

  /** A node's value for another picture, as 1×C×h×w. */
  NDArray reference(BlobName image, String node) {
    return Measure.spatial(references.get(image).get(node));
  }
}
