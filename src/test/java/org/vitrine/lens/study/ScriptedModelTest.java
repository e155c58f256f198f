package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Limits;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Programs;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;

/** A model that is a TorchScript program answers what a model that is a graph answers. */
@Tag("engine")
@Timeout(120)
class ScriptedModelTest {
  @TempDir Path folder;

  @Test
  void itsLayersAreLookedAtAndDrawnFor() {
    Programs.folder(folder.resolve("models/net"));
    String objective = "\"objectives\":[{\"kind\":\"channel\",\"layer\":\"conv\",\"channel\":1}]";
    String visualize =
        "{\"ask\":\"visualize\",\"model\":\"net\",\"size\":16,\"steps\":30," + objective + "}";
    Answer drawn = ask(visualize, "one");
    double first = drawn.value().at("/curve/0/0").doubleValue();
    double last = drawn.value().at("/results/0/value").doubleValue();
    assertTrue(last > first + 1, first + " rose to " + last);
    assertArrayEquals(drawn.bytes(), ask(visualize, "two").bytes());
    assertEquals(
        8,
        ask("{\"ask\":\"activations\",\"model\":\"net\",\"layer\":\"relu\",", "one", picture("one"))
            .value()
            .get("width")
            .intValue());
    assertEquals(
        2,
        ask("{\"ask\":\"predict\",\"model\":\"net\",\"top\":2,", "one", picture("one"))
            .value()
            .get("classes")
            .size());
  }

  @Test
  void itsChannelsAreGroupedThoughNothingIsKnownOfTheirEffects() {
    Programs.folder(folder.resolve("models/net"));
    String question =
        "{\"ask\":\"groups\",\"model\":\"net\",\"layer\":\"relu\",\"groups\":1,\"size\":16,"
            + "\"steps\":2,\"images\":[\""
            + picture("one")
            + "\"]}";
    Answer answer = ask(question, "one");
    assertEquals(1, answer.value().get("groups").size());
    assertEquals(0, answer.value().get("labels").size());
  }

  @Test
  void whatWantsItsMiddleIsRefusedAtOnceWithTheField() {
    Programs.folder(folder.resolve("models/net"));
    String image = "\"image\":\"" + picture("one") + "\"";
    for (String asked :
        List.of(
            "\"ask\":\"spatial-attribution\",\"layer\":\"conv\",\"labels\":[0]," + image,
            "\"ask\":\"channel-attribution\",\"layer\":\"conv\",\"label\":0," + image,
            "\"ask\":\"ablate\",\"layer\":\"conv\",\"units\":[1]," + image,
            "\"ask\":\"weights\",\"from\":\"conv\",\"layer\":\"relu\"")) {
      QuestionException e =
          assertThrows(
              QuestionException.class, () -> ask("{\"model\":\"net\"," + asked + "}", "one"));
      assertEquals("model", e.field());
      assertTrue(e.getMessage().contains("is a TorchScript program"), e.getMessage());
    }
  }

  private BlobName picture(String answers) {
    return AnswerStore.in(folder.resolve(answers))
        .pictures()
        .put(new RgbPicture(8, 6, new float[3 * 48]).png(), "png");
  }

  private Answer ask(String question, String answers, BlobName image) {
    return ask(question + "\"image\":\"" + image + "\"}", answers);
  }

  private Answer ask(String question, String answers) {
    try (LensEngine engine =
        LensEngine.open(folder.resolve("models"), AnswerStore.in(folder.resolve(answers)), 1, 0)) {
      return engine.lens().ask(Questions.parse(question, Limits.READER));
    }
  }
}
