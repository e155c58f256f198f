package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Limits;
import org.vitrine.lens.LiveLens.Pending;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.vision.ColourModel;

class LensEngineTest {
  @TempDir Path folder;

  @Test
  void whatAModelIsIsToldWithoutTheEngine() {
    ColourModel.in(folder);
    try (LensEngine engine = LensEngine.open(folder, AnswerStore.in(folder), 1, 1)) {
      Answer answer = engine.lens().ask(new Question.Model(ColourModel.ID));
      assertEquals("Colours", answer.value().get("title").textValue());
    }
  }

  @Test
  @Tag("engine")
  @Timeout(120)
  void questionsAnsweredSideBySideAreAnsweredAsEachAlone() {
    ColourModel.in(folder);
    List<Answer> together = new ArrayList<>();
    try (LensEngine engine =
        LensEngine.open(folder, AnswerStore.in(folder.resolve("together")), 4, 16)) {
      List<Pending> pending = new ArrayList<>();
      for (int seed = 0; seed < 12; seed++) {
        pending.add(engine.lens().begin(question(seed), Progress.NONE));
      }
      pending.forEach(one -> together.add(one.answer().join()));
    }
    try (LensEngine engine =
        LensEngine.open(folder, AnswerStore.in(folder.resolve("alone")), 1, 0)) {
      for (int seed = 0; seed < 12; seed++) {
        assertArrayEquals(engine.lens().ask(question(seed)).bytes(), together.get(seed).bytes());
      }
    }
  }

  private static Question question(int seed) {
    return Questions.parse(
        """
        {"ask":"visualize","model":"colours","size":24,"steps":40,"seed":%d,
        "objectives":[{"kind":"channel","layer":"rectified","channel":0}]}"""
            .formatted(seed),
        Limits.READER);
  }
}
