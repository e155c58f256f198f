package org.vitrine.site;

import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.vitrine.article.ArticleReader;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Models;
import org.vitrine.widget.WidgetFigures;

/**
 * What a site is built with.
 *
 * @param answers the answers that figures have, with their pictures
 * @param clock says on which day an answer was recorded
 * @param widgets gives the journal's widgets as they are now; asked again when they have changed
 */
public record SiteParts(
    ArticleReader articles,
    AnswerStore answers,
    Models models,
    InstantSource clock,
    Supplier<WidgetFigures> widgets) {
  public SiteParts {
    Objects.requireNonNull(articles, "articles");
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(models, "models");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(widgets, "widgets");
  }
}
