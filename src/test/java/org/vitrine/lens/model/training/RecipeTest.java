package org.vitrine.lens.model.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void plainTrainingTakesANewBatchAtEveryStep() {
    assertEquals(List.of(0, 1, 2, 3, 4), newBatches(recipe(5, 0, 5)));
    assertEquals(5, recipe(5, 0, 5).batches());
  }

  @Test
  void hardeningTakesANewBatchAtEverySecondStepOnceItHasBegun() {
    assertEquals(List.of(0, 1, 2, 4, 6), newBatches(recipe(7, 0.01, 2)));
    assertEquals(5, recipe(7, 0.01, 2).batches());
  }

  @Test
  void theLearningRateRisesToItsHeightAndFallsToNothing() {
    Recipe recipe = recipe(100, 0, 100);
    assertEquals(0.1, recipe.learningRate(9), 1e-9);
    assertEquals(0.01, recipe.learningRate(0), 1e-9);
    assertEquals(0, recipe.learningRate(99), 1e-4);
  }

  @Test
  void aRecipeThatCannotBeFollowedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> recipe(5, 1, 5));
    assertThrows(IllegalArgumentException.class, () -> recipe(5, 0.1, 6));
  }

  private static List<Integer> newBatches(Recipe recipe) {
    return IntStream.range(0, recipe.steps()).filter(recipe::takesNewBatch).boxed().toList();
  }

  private static Recipe recipe(int steps, double nudge, int plain) {
    List<Head> heads = List.of(new Head("kind", 1));
    int warmUp = steps / 10;
    return new Recipe(heads, steps, 2, 0.1, warmUp, 0, 0, 0, nudge, plain, 1, 1, List.of());
  }
}
