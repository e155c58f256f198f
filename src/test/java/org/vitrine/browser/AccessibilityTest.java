package org.vitrine.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.site.JournalFolder;

@Tag("browser")
class AccessibilityTest {

  @Test
  void axeFindsNothingOnAnyKindOfPageLightOrDark(@TempDir Path temporary) {
    JournalFolder journal = JournalFolder.in(temporary);
    journal.edit(
        "citations/journal.yml",
        "license:",
        "pages: [{title: About, file: pages/about.md}]\nlicense:");
    journal.write(
        "pages/about.md",
        "---\ntitle: About\n---\n\n::: {.example}\n::: {.callout-tip}\n[So](https://example.org/).\n:::\n:::\n");
    journal.build();
    List<String> found = new ArrayList<>();
    try (StaticHost host = StaticHost.over(journal.out());
        Reader reader = Reader.create()) {
      for (String path :
          List.of("index.html", "articles/sample/index.html", "about/index.html", "404.html")) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          Page page =
              reader.open(
                  host.at(path),
                  new NewContextOptions().setViewportSize(1400, 900).setColorScheme(scheme));
          page.waitForSelector("[data-reader=ready]");
          found.addAll(violations(page, path + " " + scheme));
          if (path.contains("sample")) {
            page.locator(".citation").first().hover();
            page.waitForSelector(".card");
            found.addAll(violations(page, path + " with a card " + scheme));
          }
          page.context().close();
          Page phone =
              reader.open(
                  host.at(path),
                  new NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme));
          phone.waitForSelector("[data-reader=ready]");
          found.addAll(violations(phone, path + " on a phone " + scheme));
          phone.context().close();
        }
      }
    }
    assertEquals(List.of(), found);
  }

  static List<String> violations(Page page, String where) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> where + ": " + rule.getId() + ", " + nodes(rule))
            .toList();
  }

  private static List<String> nodes(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml() + " " + node.getFailureSummary())
        .toList();
  }
}
