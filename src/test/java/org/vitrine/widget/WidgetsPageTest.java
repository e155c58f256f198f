package org.vitrine.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.article.Words;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleLimits;
import org.vitrine.store.BlobStore;

/** The page on widgets says what is so. */
class WidgetsPageTest {
  private static final Pattern MODULE = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FIGURE = Pattern.compile("::: seeds \\{#fig-seeds (.*?) \\.l-page}");

  private static String page;

  @TempDir Path journal;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("docs/widgets.md"));
  }

  @Test
  void theWidgetOnThePageWorksAsItStands() throws IOException {
    Path parts = Files.createDirectories(journal.resolve("widgets/parts"));
    try (Stream<Path> files = Files.list(Path.of("widgets/parts"))) {
      for (Path file : files.toList()) {
        Files.copy(file, parts.resolve(file.getFileName()));
      }
    }
    Files.writeString(journal.resolve("widgets/seeds.js"), first(MODULE));
    FakeLens lens = new FakeLens();
    String figure =
        "seeds " + first(FIGURE).replace("conv3", "conv2"); // A layer that the fixture has.
    try (ModuleHost host = ModuleHost.create(ModuleLimits.STANDARD)) {
      Rendering rendering =
          WidgetFigures.create(
                  journal, lens, lens, BlobStore.in(journal), host, journal.resolve("cache"))
              .render(WrittenFigure.of(figure), journal, Words.of("en"), FigureProgress.NONE);
      assertEquals(List.of(), rendering.diagnostics());
      RenderedWidget widget = rendering.widget().orElseThrow();
      assertEquals(4, widget.answerKeys().size());
      assertTrue(widget.html().contains("What conv2:12 looks for, from seed 0"), widget.html());
    }
  }

  @Test
  void thePageNamesEveryType() {
    for (AttributeType type : AttributeType.values()) {
      assertTrue(page.contains("| `" + type.word() + "` |"), type.word());
    }
  }

  @Test
  void thePageNamesTheLimits() {
    ModuleLimits limits = ModuleLimits.STANDARD;
    for (String said :
        List.of(
            "| %d s |".formatted(limits.time().toSeconds()),
            "| %,d |".formatted(limits.statements()),
            "| %d MB |".formatted(limits.heapMegabytes()),
            "| %,d characters |".formatted(limits.resultCharacters()),
            "| %,d |".formatted(limits.questions()))) {
      assertTrue(page.contains(said), said);
    }
  }

  @Test
  void thePageNamesEveryMistakeThatTheGoldenFileHolds() throws IOException {
    String golden =
        Files.readString(Path.of("src/test/resources/org/vitrine/widget/figures.golden"));
    Matcher code = Pattern.compile("(?:error|warning)\\[([a-z-]+)]").matcher(golden);
    while (code.find()) {
      assertTrue(page.contains("`" + code.group(1) + "`"), code.group(1));
    }
  }

  private static String first(Pattern pattern) {
    Matcher found = pattern.matcher(page);
    assertTrue(found.find(), () -> "the page holds " + pattern.pattern().toLowerCase(Locale.ROOT));
    return found.group(1);
  }
}
