package org.vitrine.lens.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.InputSpec;

/**
 * Shows every batch twice: as it is, then with each value of its pixels moved a little to where the
 * loss was higher (the fast gradient sign, Goodfellow et al. 2015). The direction comes with the
 * first showing's gradients, so it costs next to nothing (Shafahi et al. 2019). A network that
 * holds its ground here attends to what people see, not to faint noise, and so do the pictures that
 * its channels look for (Engstrom et al. 2019).
 */
final class Adversary implements AutoCloseable {
  private final NDManager manager;
  private final NDArray size;
  private Optional<NDArray> offset = Optional.empty();

  /**
   * @param manager of its own, closed with it
   * @param nudge how far a pixel's value of 0 to 1 is moved
   */
  Adversary(NDManager manager, InputSpec input, double nudge) {
    this.manager = manager;
    float[] sizes = new float[3];
    for (int c = 0; c < 3; c++) {
      sizes[c] = (float) (nudge * (input.high() - input.low()) / input.std().get(c));
    }
    this.size = manager.create(sizes, new Shape(1, 3, 1, 1)).duplicate();
  }

  /** The batch as it is to be shown now; its gradient is tracked. */
  NDArray show(NDArray pictures) {
    NDArray shown = offset.isPresent() ? pictures.add(offset.get()) : pictures;
    Gradients.track(shown);
    return shown;
  }

  /** To be called once the gradients have come: makes ready for the next showing. */
  void answer(NDArray shown, NDManager scope) {
    if (offset.isPresent()) {
      offset.get().close();
      offset = Optional.empty();
      return;
    }
    NDArray direction = Gradients.read(shown, scope).sign();
    NDArray next = direction.mul(size);
    for (NDArray array : List.of(direction, next)) {
      array.attach(scope);
    }
    next.attach(manager);
    offset = Optional.of(next);
  }

  @Override
  public void close() {
    manager.close();
  }
}
