package org.vitrine.site;

import java.util.Objects;
import java.util.Optional;
import org.vitrine.article.ArticleReader;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Models;

/**
 * What a site is built with.
 *
 * @param answers the recorded answers of all articles' figures
 */
public record SiteParts(ArticleReader articles, AnswerStore answers, Models models) {
  public SiteParts {
    Objects.requireNonNull(articles, "articles");
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(models, "models");
  }

  /**
   * @param place the folder of the journal's widget modules, seen from the site's
   */
  Figures figures(String place) {
    return (figure, article, report) -> Optional.empty();
  }

  RecordMaker records(Masthead masthead, Optional<String> base) {
    return new FirstRecords(masthead, base);
  }
}
