package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.study.layout.Places;

class AtlasGridTest {
  /** Worked out by hand for two and four cells a side. */
  private static final Places PLACES =
      new Places(
          new double[] {0, 0.49, 0.5, 1, 0.9, 0.1, 0.2},
          new double[] {0, 0.1, 0.5, 1, 0.8, 0.9, 0.26});

  @Test
  void samplesAreGatheredRowByRowAndTheLastEdgeBelongsToTheLastCell() {
    assertEquals(
        List.of(
            new AtlasGrid.Cell(0, 0, List.of(0, 1, 6)),
            new AtlasGrid.Cell(1, 0, List.of(5)),
            new AtlasGrid.Cell(1, 1, List.of(2, 3, 4))),
        AtlasGrid.of(PLACES, 2, 1).cells());
  }

  @Test
  void aFinerGridHasTheSameSamplesInOtherCells() {
    assertEquals(
        List.of(
            new AtlasGrid.Cell(0, 0, List.of(0)),
            new AtlasGrid.Cell(0, 1, List.of(1)),
            new AtlasGrid.Cell(1, 0, List.of(6)),
            new AtlasGrid.Cell(2, 2, List.of(2)),
            new AtlasGrid.Cell(3, 0, List.of(5)),
            new AtlasGrid.Cell(3, 3, List.of(3, 4))),
        AtlasGrid.of(PLACES, 4, 1).cells());
  }

  @Test
  void aCellOfFewSamplesIsLeftOut() {
    assertEquals(
        List.of(
            new AtlasGrid.Cell(0, 0, List.of(0, 1, 6)), new AtlasGrid.Cell(1, 1, List.of(2, 3, 4))),
        AtlasGrid.of(PLACES, 2, 2).cells());
  }
}
