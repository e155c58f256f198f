package org.vitrine.site;

import java.util.Optional;
import java.util.function.Consumer;
import org.vitrine.article.Block;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;

/** Draws the figures that are questions put to a model. Thread-safe. */
@FunctionalInterface
interface Figures {

  /**
   * Draws one.
   *
   * @param text where it stands
   * @param words what it says, in the language of the text
   * @return empty where it could not be drawn; {@code report} was then told an error
   */
  Optional<DrawnFigure> draw(
      Block.WidgetFigure figure, Manuscript text, Words words, Consumer<Diagnostic> report);

  /** Tells what is wrong with one, without computing anything. */
  default void check(
      Block.WidgetFigure figure, Manuscript text, Words words, Consumer<Diagnostic> report) {}
}
