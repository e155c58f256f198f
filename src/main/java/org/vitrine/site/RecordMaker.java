package org.vitrine.site;

import org.vitrine.article.Article;

/** Makes what is known of an article besides its text. Thread-safe. */
@FunctionalInterface
interface RecordMaker {
  /**
   * @param entry the article as lists show it
   */
  ArticleRecord of(Article article, Entry entry);
}
