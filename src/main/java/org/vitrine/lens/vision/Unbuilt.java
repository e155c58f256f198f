package org.vitrine.lens.vision;

import java.util.Locale;
import org.vitrine.lens.Question;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.UnansweredException;

/** What a question may ask for and nothing here does: it is refused, never left out in silence. */
final class Unbuilt {
  private Unbuilt() {}

  /**
   * @throws UnansweredException naming the field
   */
  static void refuse(Question.Visualize question) {
    refuse(question.rendering());
    refuse(question.attempts() > 1, "attempts");
    refuse(question.plateau() > 0, "plateau");
  }

  private static void refuse(Rendering rendering) {
    refuse(rendering.colours() == Rendering.Colours.MODEL, "colours");
    refuse(rendering.redirect() > 0, "redirect");
  }

  static UnansweredException parametrisation(Rendering.Parametrisation parametrisation) {
    return new UnansweredException(
        "pictures cannot be made by \"%s\" here yet; by \"fft\" and \"pixel\" they can"
            .formatted(parametrisation.name().toLowerCase(Locale.ROOT)));
  }

  private static void refuse(boolean asked, String field) {
    if (asked) {
      throw new UnansweredException(
          "field \"%s\" is not honoured here yet; leave it out".formatted(field));
    }
  }
}
