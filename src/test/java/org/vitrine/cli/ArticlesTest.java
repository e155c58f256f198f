package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.site.SiteReport;

class ArticlesTest {
  @Test
  void draftsAreCountedAndSaidToBeInNoList() {
    assertEquals("1 article", count(1, 0, 0));
    assertEquals("3 articles, 2 pages", count(3, 0, 2));
    assertEquals("3 articles (1 draft, in no list)", count(3, 1, 0));
    assertEquals("3 articles (2 drafts, in no list), 1 page", count(3, 2, 1));
  }

  private static String count(int articles, int drafts, int pages) {
    return Articles.count(new SiteReport(List.of(), articles, drafts, pages, 0, 0, 0));
  }
}
