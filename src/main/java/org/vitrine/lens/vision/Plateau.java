package org.vitrine.lens.vision;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether it is worth the while to go on with a batch: whether any of its pictures was better on
 * average over the last few steps than over as many before. Single values say little, for every
 * look is another.
 */
final class Plateau {
  private final int patience;
  private final int pictures;
  private final List<float[]> seen = new ArrayList<>();

  /**
   * @param patience how many steps are compared; 0 to go on whatever comes
   */
  Plateau(int patience, int pictures) {
    this.patience = patience;
    this.pictures = pictures;
  }

  /**
   * @param values of the pictures at one step
   */
  void see(float[] values) {
    seen.add(values);
  }

  boolean rises() {
    if (patience == 0 || seen.size() < 2 * patience) {
      return true;
    }
    for (int picture = 0; picture < pictures; picture++) {
      double gain = 0;
      for (int step = seen.size() - patience; step < seen.size(); step++) {
        gain += seen.get(step)[picture] - seen.get(step - patience)[picture];
      }
      if (gain > 0) {
        return true;
      }
    }
    return false;
  }
}
