package org.vitrine.lens.vision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Where pictures are made for one network in one way: everything that their batches share. */
final class Easel {
  /** More pictures at once make a step no cheaper for each, and take more memory. */
  private static final int LARGEST_BATCH = 8;

  private static final int PIXELS_AT_ONCE = LARGEST_BATCH * 128 * 128;

  private final Networks networks;
  private final Network network;
  private final Rendering rendering;
  private final BlobStore pictures;
  private final ColourRoot colours;
  private final Sight looking;
  private final Sight showing;

  /**
   * @param pictures those that objectives name
   */
  Easel(Networks networks, String model, Rendering rendering, BlobStore pictures) {
    this.networks = networks;
    this.network = networks.get(model);
    this.rendering = rendering;
    this.pictures = pictures;
    int size = rendering.size();
    this.looking = Sight.of(network.description(), size, rendering.transforms());
    this.showing = Sight.plain(network.description(), size, size);
    this.colours =
        switch (rendering.colours()) {
          case IMAGENET -> ColourRoot.IMAGENET;
          case MODEL -> ProbeColours.of(networks, network);
          case RGB -> ColourRoot.RGB;
        };
  }

  /** How many pictures are best made at once. */
  static int batch(Rendering rendering) {
    return Math.clamp(
        PIXELS_AT_ONCE / ((long) rendering.size() * rendering.size()), 1, LARGEST_BATCH);
  }

  /** {@link #batch(Rendering)} of its own. */
  int batch() {
    return batch(rendering);
  }

  /**
   * Begins pictures, one for each objective.
   *
   * @param first the number of the first of them in the question, for its noise
   * @param field where an objective stands in the question by its number, for errors
   * @param seed instead of the rendering's
   */
  Optimisation begin(List<Objective> objectives, int first, IntFunction<String> field, long seed) {
    Eye looks = new Eye(looking, aim(objectives, field, looking));
    Eye shows = new Eye(showing, aim(objectives, field, showing));
    return new Optimisation(
        network,
        rendering.seeded(seed),
        colours,
        looks,
        shows,
        first,
        references(looks.aim(), rendering.size(), rendering.size(), network, pictures),
        networks.engine().newManager());
  }

  private Aim aim(List<Objective> objectives, IntFunction<String> field, Sight sight) {
    return Aim.of(objectives, field, network.description(), sight.shapes());
  }

  /** The other pictures that an aim names, brought to a size. */
  static Map<BlobName, RgbPicture> references(
      Aim aim, int height, int width, Network network, BlobStore pictures) {
    Preprocessing preprocessing =
        new Preprocessing(network.description().input().sized(height, width));
    Map<BlobName, RgbPicture> references = new TreeMap<>();
    for (BlobName image : aim.references()) {
      references.put(image, AskedPicture.read(image, preprocessing, pictures));
    }
    return references;
  }
}
