package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.Rendering;

/**
 * A batch of pictures in the optimiser's hands: how they are described, and their colours. Not
 * thread-safe.
 */
final class Painting {
  private static final int PYRAMID = 4;

  /** Noise of what pictures have in common is not that of a pyramid's grids. */
  private static final int SHARED = 32;

  private final List<ParametrisedPictures> parts;
  private final ColourAxes colours;

  /**
   * @param manager what all belongs to
   * @param first the number of the first picture in the question, for its noise
   */
  Painting(NDManager manager, int pictures, Rendering rendering, ColourRoot root, int first) {
    int channels = rendering.alpha() ? 4 : 3;
    int size = rendering.size();
    Noise noise = new Noise(rendering.seed(), first);
    this.parts = new ArrayList<>(own(manager, noise, pictures, channels, rendering));
    Noise common = new Noise(rendering.seed(), 0).part(SHARED);
    for (int cells : rendering.shared()) {
      parts.add(new GridPictures(manager, common.part(parts.size()), 1, channels, size, cells));
    }
    this.colours = new ColourAxes(manager, root);
  }

  private static List<ParametrisedPictures> own(
      NDManager manager, Noise noise, int pictures, int channels, Rendering rendering) {
    int size = rendering.size();
    return switch (rendering.parametrisation()) {
      case FFT ->
          List.of(new FourierPictures(manager, noise, pictures, channels, size, rendering.decay()));
      case PIXEL -> List.of(new GridPictures(manager, noise, pictures, channels, size, size));
      case CPPN -> List.of(new CppnPictures(manager, noise, pictures, channels, size));
      case PYRAMID -> {
        List<ParametrisedPictures> grids = new ArrayList<>();
        for (int level = 0; level < PYRAMID; level++) {
          int cells = Math.max(1, size >> level);
          grids.add(new GridPictures(manager, noise.part(level), pictures, channels, size, cells));
        }
        yield grids;
      }
    };
  }

  /** What the optimiser changes. */
  List<NDArray> parameters() {
    return parts.stream().flatMap(part -> part.parameters().stream()).toList();
  }

  /**
   * The pictures as they are now, differentiable by the parameters.
   *
   * @param scope the manager that the result, and all that it is made from, belongs to
   * @return H×W×B×3, or ×4 if they may be transparent: red, green, blue and opacity of 0…1
   */
  NDArray pictures(NDManager scope) {
    return colours.bounded(
        parts.stream().map(part -> part.axes(scope)).reduce(NDArray::add).orElseThrow());
  }
}
