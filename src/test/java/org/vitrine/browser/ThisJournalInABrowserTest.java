package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.cli.VitrineProcess;
import org.vitrine.web.Server;

/** This repository's own journal, from its recorded answers, as its server sends it. */
@Tag("browser")
@Tag("slow")
class ThisJournalInABrowserTest {
  /** In bytes, pictures left out. */
  private static final int MOST = 250_000;

  private static final String SENT =
      """
      () => [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
        .filter(({ name }) => !/[.](png|jpg)$/.test(name))
        .reduce((sum, { transferSize }) => sum + transferSize, 0)
      """;

  @TempDir static Path site;

  @BeforeAll
  static void build() throws Exception {
    try (VitrineProcess build =
        VitrineProcess.start(
            List.of(),
            Path.of("").toAbsolutePath(),
            "build",
            "--offline",
            "--out",
            site.toString())) {
      assertEquals(0, build.exitCode());
    }
  }

  @Test
  void everyPageFitsItsBudgetOnTheWireBeforeItIsTouched() throws IOException {
    try (Server server = Server.start("127.0.0.1", 0, site, List.of());
        Reader reader = Reader.create()) {
      for (String path : pages(site)) {
        Page page = reader.open(server.uri().resolve(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = ((Number) page.evaluate(SENT)).intValue();
        assertTrue(bytes > 50_000, path + " sent no more than " + bytes + " bytes");
        assertTrue(bytes < MOST, path + ": " + bytes + " bytes");
      }
      assertEquals(List.of(), reader.complaints());
    }
  }

  @Test
  void aUnitsPageLeadsToTheCircuitsItIsPartOfAndTheCatalogueBack() throws IOException {
    List<String> found = new ArrayList<>();
    try (Server server = Server.start("127.0.0.1", 0, site, List.of());
        Reader reader = Reader.create()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(390, 1600)) {
          NewContextOptions seen =
              new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
          Page page = reader.open(server.uri().resolve("circuits/"), seen);
          page.waitForSelector("[data-reader=ready]");
          found.addAll(AccessibilityTest.violations(page, "circuits " + scheme + " " + width));
          assertEquals(width, page.evaluate("() => document.documentElement.scrollWidth"));
          page.locator(".circuit-named a").first().click();
          page.locator(".mentions a[href*='#fig-']").first().click();
          assertThat(page.locator("#fig-circuit")).isInViewport();
          page.context().close();
        }
      }
      assertEquals(List.of(), reader.complaints());
    }
    assertEquals(List.of(), found);
  }

  /** What it is read for: the first page, the guide, the articles. */
  static List<String> pages(Path site) throws IOException {
    try (Stream<Path> articles = Files.list(site.resolve("articles"))) {
      return Stream.concat(
              Stream.of("", "guide/"),
              articles.map(article -> "articles/" + article.getFileName() + "/").sorted())
          .toList();
    }
  }
}
