package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vitrine.lens.LensFixture.model;
import static org.vitrine.lens.LensFixture.models;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StampTest {
  private static final Question EXAMPLES =
      parse("{\"ask\":\"examples\",\"model\":\"m\",\"layer\":\"conv1\",\"channel\":1}");
  private static final Question MODEL = parse("{\"ask\":\"model\",\"model\":\"m\"}");
  private static final Question COMPARE =
      parse("{\"ask\":\"compare\",\"model\":\"m\",\"other\":\"n\"}");
  private static final String PICTURE =
      "{\"ask\":\"visualize\",\"model\":\"m\",\"objectives\":[{\"kind\":\"channel\","
          + "\"layer\":\"conv1\",\"channel\":1}]%s}";

  @Test
  void otherPicturesToChooseFromGiveAnotherAnswer() {
    assertNotEquals(key(EXAMPLES, "some"), key(EXAMPLES, "others"));
  }

  @Test
  void whatDoesNotLookAtThePicturesKeepsItsAnswer() {
    assertEquals(key(MODEL, "some"), key(MODEL, "others"));
    assertEquals(
        key(parse(PICTURE.formatted("")), "some"), key(parse(PICTURE.formatted("")), "others"));
  }

  @Test
  void coloursThatWereLearntRestOnThePicturesThatTheyWereLearntFrom() {
    Question learnt = parse(PICTURE.formatted(",\"colours\":\"model\""));
    assertNotEquals(key(learnt, "some"), key(learnt, "others"));
  }

  @Test
  void aComparisonRestsOnBothModels() {
    assertNotEquals(compared("one"), compared("another"));
  }

  @Test
  void aModelWithoutPicturesCannotBeAskedAboutThem() {
    QuestionException e =
        assertThrows(
            QuestionException.class,
            () -> Stamp.of(EXAMPLES, models(model("m", "d", Optional.empty()))));
    assertTrue(e.getMessage().contains("models/m/probe"), e.getMessage());
  }

  @Test
  void aMissingOtherModelIsNamed() {
    QuestionException e =
        assertThrows(QuestionException.class, () -> Stamp.of(COMPARE, models("d")));
    assertEquals("other", e.field());
    assertEquals("field \"other\": there is no model \"n\"; there are m", e.getMessage());
  }

  private static String key(Question question, String probe) {
    return QuestionKey.of(question, models(model("m", "d", Optional.of(probe))));
  }

  private static String compared(String other) {
    return QuestionKey.of(
        COMPARE, models(model("m", "d", Optional.of("p")), model("n", other, Optional.empty())));
  }

  private static Question parse(String json) {
    return Questions.parse(json, Limits.AUTHOR);
  }
}
