package org.vitrine.lens.model.training;

import java.util.SequencedMap;
import org.vitrine.lens.model.Tensor;

/** Told how a training goes. Called on the training's thread. */
public interface TrainingListener {
  /**
   * Every {@value Trainer#REPORT_EVERY} steps, and at the end.
   *
   * @return whether to go on
   */
  boolean at(Report report);

  /**
   * The weights after a step that the recipe names, and after the last one.
   *
   * @param step steps done
   * @param weights by their names in {@code weights.npz}
   */
  void checkpoint(int step, SequencedMap<String, Tensor> weights);
}
