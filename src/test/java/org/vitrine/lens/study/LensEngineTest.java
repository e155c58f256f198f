package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.Limits;
import org.vitrine.lens.LiveLens.Pending;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.RgbPicture;
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

  @Test
  void aReadersGridIsBoundedByAllItsPositions() {
    ColourModel.in(folder);
    String grid =
        """
        {"ask":"grid","model":"colours","layer":"rectified","image":"%s.png","size":128}"""
            .formatted("0".repeat(64));
    try (LensEngine engine = LensEngine.open(folder, AnswerStore.in(folder), 1, 1)) {
      Question question = Questions.parse(grid, Limits.READER);
      QuestionException e =
          assertThrows(QuestionException.class, () -> engine.lens().begin(question, Progress.NONE));
      assertEquals("steps", e.field());
      assertTrue(e.getMessage().contains("× positions is at most 67108864 here"), e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ask\":\"groups\",\"images\":[\"%s\"],\"groups\":2",
        "\"ask\":\"atlas\",\"grids\":[4]"
      })
  void whoseOwnPicturesDoNotFitIsToldWhichSizeWould(String asked) {
    ColourModel.in(folder);
    new ProbeFolder(folder).shades(1);
    AnswerStore answers = AnswerStore.in(folder);
    byte[] picture = new RgbPicture(1, 1, new float[3]).png();
    Question question =
        Questions.parse(
            "{%s,\"model\":\"colours\",\"layer\":\"rectified\",\"size\":1024,\"steps\":1}"
                .formatted(asked.formatted(answers.pictures().put(picture, "png"))),
            Limits.AUTHOR);
    try (LensEngine engine = LensEngine.open(folder, answers, new Capacity(1, 1, 64 << 20))) {
      QuestionException e =
          assertThrows(QuestionException.class, () -> engine.lens().ask(question));
      assertEquals("size", e.field(), e.getMessage());
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
