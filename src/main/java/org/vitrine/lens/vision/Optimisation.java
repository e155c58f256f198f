package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tape;
import org.vitrine.store.BlobName;

/**
 * A batch of pictures being made, one for each target. Not thread-safe, and bound to the thread
 * that made it. Holds the engine's memory until it is closed.
 */
final class Optimisation implements AutoCloseable {
  private final NDManager manager;
  private final Network network;
  private final Eye looking;
  private final Eye showing;
  private final Painting painting;
  private final List<Adam> optimisers;
  private final Random random;

  /** For how many more steps gradients are led around silent ReLUs. */
  private int redirected;

  /** What lies behind the pictures at each look; empty if one cannot see through them. */
  private final Optional<Transparency> transparency;

  /** Other pictures that the objectives name, H×W×1×3. */
  private final Map<BlobName, NDArray> references = new TreeMap<>();

  /**
   * @param colours in which the pictures are described
   * @param looking how the pictures are looked at when they are improved
   * @param showing how they are looked at when they are to be told the value of
   * @param first the number of the first of them in the question, for its noise
   * @param others what the objectives name besides, in the pictures' own size
   * @param manager of its own, closed with this
   */
  Optimisation(
      Network network,
      Rendering rendering,
      ColourRoot colours,
      Eye looking,
      Eye showing,
      int first,
      Map<BlobName, RgbPicture> others,
      NDManager manager) {
    this.manager = manager;
    this.network = network;
    this.looking = looking;
    this.showing = showing;
    this.painting = new Painting(manager, looking.aim().pictures(), rendering, colours, first);
    this.optimisers =
        painting.parameters().stream()
            .map(parameter -> new Adam(parameter, rendering.learningRate(), manager))
            .toList();
    this.transparency =
        rendering.alpha()
            ? Optional.of(new Transparency(manager, rendering.size()))
            : Optional.empty();
    others.forEach((name, picture) -> references.put(name, EngineArrays.of(manager, picture)));
    this.random = Noise.transforms(rendering.seed());
    this.redirected = rendering.redirect();
  }

  int count() {
    return looking.aim().pictures();
  }

  /**
   * One step uphill.
   *
   * @return the value of each target before the step, as it was seen
   */
  float[] step() {
    try (NDManager scope = manager.newSubManager()) {
      NDArray painted = painting.pictures(scope);
      Shown shown = shown(painted, scope);
      Tape tape = network.tape(rules());
      Eye.Judged judged = looking.look(shown, references, network, tape::forward, random, scope);
      tape.backward(priced(judged.values(), painted), scope);
      judged.projection().backward();
      optimisers.forEach(adam -> adam.step(scope));
      return judged.values().toFloatArray();
    }
  }

  private Tape.Rules rules() {
    if (redirected == 0) {
      return Tape.Rules.NONE;
    }
    redirected--;
    return Redirection.rules(network);
  }

  private Shown shown(NDArray painted, NDManager scope) {
    return transparency
        .map(
            between ->
                new Shown(
                    Transparency.overGrey(painted, scope),
                    between.overAnother(painted, random, scope)))
        .orElseGet(() -> Shown.opaque(painted));
  }

  /**
   * What is grown: the value, less the value times the share of the picture that is covered. So
   * what is left out costs nothing, and what does not pay for itself is left out.
   */
  private NDArray priced(NDArray values, NDArray painted) {
    return transparency.isPresent()
        ? values.sub(Transparency.covered(painted).mul(Gradients.without(values::abs)))
        : values;
  }

  /** The value of each target for the pictures as they are; for transparent ones over grey. */
  float[] values() {
    return Gradients.without(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            NDArray painted = painting.pictures(scope);
            Shown plain =
                Shown.opaque(
                    transparency.isPresent() ? Transparency.overGrey(painted, scope) : painted);
            return showing
                .look(plain, references, network, network::forward, random, scope)
                .values()
                .toFloatArray();
          }
        });
  }

  /** The pictures as they are. */
  List<Print> pictures() {
    return Gradients.without(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            NDArray array = painting.pictures(scope).transpose(2, 3, 0, 1);
            int size = Math.toIntExact(array.getShape().get(2));
            float[] all = array.toFloatArray();
            int each = all.length / count();
            int colours = 3 * size * size;
            List<Print> result = new ArrayList<>();
            for (int from = 0; from < all.length; from += each) {
              result.add(
                  new Print(
                      new RgbPicture(size, size, Arrays.copyOfRange(all, from, from + colours)),
                      each == colours
                          ? Optional.empty()
                          : Optional.of(Arrays.copyOfRange(all, from + colours, from + each))));
            }
            return result;
          }
        });
  }

  @Override
  public void close() {
    manager.close();
  }
}
