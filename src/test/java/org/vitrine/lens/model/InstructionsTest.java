package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a trial finds holds for every later process on the same processor. */
class InstructionsTest {

  @Test
  void theEngineNeedNotGoWithoutOneDnnOnceTheInstructionsAreLimited() {
    assertTrue(Engine.start().oneDnn());
  }

  @Test
  void whatWasFoundOnceIsFoundAgain() {
    assertEquals(Instructions.permitted(), Instructions.permitted());
  }
}
