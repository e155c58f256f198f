package org.vitrine.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.site.JournalFolder;

/** Strings that would run if they were ever taken for more than text. */
@Tag("browser")
class HostileArticleTest {
  private static final String IMAGE = "\"'><img src=x onerror=document.title='ran'>";
  private static final String SCRIPT = "</script><script>document.title='ran'</script>";

  @Test
  void nothingThatAnArticleSaysRuns(@TempDir Path temporary) {
    JournalFolder journal = JournalFolder.empty(temporary);
    journal.write(
        "citations/journal.yml",
        "title: %s\ndescription: %s\n".formatted(quoted(SCRIPT), quoted(IMAGE)));
    journal.write(
        "articles/hostile/article.md",
        """
        ---
        title: %1$s
        subtitle: %1$s
        description: %2$s
        author:
          - name: %2$s
            affiliations: [{name: %3$s}]
        keywords: [%2$s, %3$s]
        funding: %2$s
        abstract: %1$s
        date: 2026-01-01
        updates:
          - {date: 2026-01-02, type: correction, text: %2$s}
        ---

        # %4$s

        %4$s `%5$s` [@a] $\\text{%6$s}$ ^[%4$s]

        ```html
        %5$s
        ```

        | %4$s |
        |---|
        | `%5$s` |

        : %4$s {#tbl-a}
        """
            .formatted(
                quoted(escaped(SCRIPT)),
                quoted(IMAGE),
                quoted(SCRIPT),
                escaped(IMAGE),
                SCRIPT,
                "<img src=x onerror=alert(1)>"));
    journal.write(
        "articles/hostile/references.bib",
        "@article{a, author={%2$s}, title={%1$s %2$s}, journal={%1$s}, year={2020}, url={https://example.org/?q=%2$s}}"
            .formatted(SCRIPT, "<img src=x onerror=document.title='ran'>"));
    assertEquals(
        List.of(), journal.build().diagnostics().stream().filter(told -> told.isError()).toList());
    try (StaticHost host = StaticHost.over(journal.out());
        Reader reader = Reader.create()) {
      for (String path : List.of("index.html", "articles/hostile/index.html", "404.html")) {
        Page page = reader.open(host.at(path), new NewContextOptions().setViewportSize(1024, 900));
        page.waitForSelector("[data-reader=ready]");
        assertTrue(
            page.content().contains("onerror") || path.equals("404.html"),
            "the fixture says nothing hostile");
        for (int i = 0; i < page.locator("[data-card]").count(); i++) {
          page.locator("[data-card]").nth(i).hover();
          page.waitForSelector(".card");
          page.keyboard().press("Escape");
        }
        assertTrue(!page.title().equals("ran"), path);
        assertEquals(0, page.locator("img[src=x], [onerror]").count(), path);
        page.context().close();
      }
      assertEquals(List.of(), reader.complaints());
    }
  }

  /** In YAML's single quotes. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** As Markdown text rather than HTML. */
  private static String escaped(String text) {
    return text.replace("<", "\\<").replace("'", "\\'").replace("\"", "\\\"");
  }
}
