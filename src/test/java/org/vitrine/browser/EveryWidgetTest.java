package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of every figure that comes with a journal, whatever it shows. */
@Tag("browser")
class EveryWidgetTest {
  private static final List<String> FIGURES =
      List.of(
          "fig-off ablation model=tiny units=edges:1,3,4,6_parts:5 image=figures/trial.png"
              + " image2=figures/other.png scales=0_0.5 size=32 steps=32",
          "fig-atlas activation-atlas model=tiny layer=edges grids=4_8 size=16 steps=32"
              + " notes=2,1:_wheels_and_more;_1,3:_fins path=1,1_2,2_3,3",
          "fig-pair activation-atlas model=tiny layer=parts grids=3_30 label=fish versus=wheel"
              + " size=16 steps=32",
          "fig-attribution channel-attribution model=tiny layers=edges,parts"
              + " image=figures/trial.png image2=figures/other.png labels=fish,wheel minus=bird"
              + " top=2 size=32 steps=32",
          "fig-circuit circuit model=tiny units=edges:1,2,3_parts:5,9 title=Wheels size=32 steps=32",
          "fig-dream dream model=tiny layers=edges,parts image=figures/trial.png"
              + " image2=figures/other.png size=64 steps=32",
          "fig-map embedding model=tiny layers=edges,parts method=umap_pca",
          "fig-one-map embedding model=tiny layers=edges labels=bird",
          "fig-grid activation-grid model=tiny layers=edges,parts image=figures/trial.png"
              + " image2=figures/other.png top=3",
          "fig-scaled activation-grid model=tiny layers=parts image=figures/trial.png"
              + " cells=scaled",
          "fig-channels feature-visualization model=tiny layer=edges channels=3,1,6"
              + " more=parts:2,5 size=64 steps=64",
          "fig-spectrum feature-strip model=tiny units=edges:3_parts:5 size=32 steps=32",
          "fig-way feature-strip model=tiny show=interpolation units=edges:3,6_parts:5,9 size=32"
              + " steps=32",
          "fig-groups neuron-groups model=tiny layers=edges,parts image=figures/trial.png"
              + " image2=figures/other.png groups=2_3_8 size=32 steps=32",
          "fig-dictionary semantic-dictionary model=tiny layer=edges image=figures/trial.png"
              + " image2=figures/other.png size=32 steps=32 top=3",
          "fig-influence spatial-attribution model=tiny layers=edges,parts"
              + " image=figures/trial.png image2=figures/other.png labels=fish,wheel",
          "fig-line sweep model=tiny axis=steps:_16,_64"
              + " question={\"ask\":\"visualize\",\"objectives\":[{\"kind\":\"channel\",\"layer\":\"edges\",\"channel\":3}],\"size\":32}",
          "fig-sweep sweep model=tiny axis=steps:_16,_64 axis2=seed:_0,_1,_2"
              + " axis3=Moves_=_transforms:_none,_standard axis4=learningRate:_0.05,_0.1"
              + " question={\"ask\":\"visualize\",\"objectives\":[{\"kind\":\"channel\",\"layer\":\"edges\",\"channel\":3}],\"size\":32}",
          "fig-cut explainer model=tiny shows=relu layer=edges channel=5 image=figures/trial.png",
          "fig-shares explainer model=tiny shows=softmax image=figures/trial.png top=2",
          "fig-lines plot data=data/runs.csv x=step y=loss color=run",
          "fig-dots plot data=data/runs.csv x=step y=loss mark=dot",
          "fig-bars plot data=data/last.csv mark=bar x=run y=loss",
          "fig-path scrubber sliders=alpha:_0.06_from_0_to_0.2_by_0.01;_beta:_0.8_from_0_to_0.9"
              + " begin=x_=_4;_v_=_0 next=v_=_beta*v_+_x;_x_=_x_-_alpha*v times=30 trace=x,v"
              + " field=x^2_+_v^2 across=x_-4_to_4 up=v_-9_to_9 let=rate_=_1/(1-beta)",
          "fig-styled style model=tiny image=figures/trial.png image2=figures/other.png"
              + " style=figures/other.png layers=edges,parts content=parts weights=0_0.1_1 size=32"
              + " steps=32",
          "fig-one weights model=tiny from=edges layer=parts channels=5 top=3 size=32 steps=32",
          "fig-table weights model=tiny from=edges inputs=0,1,2 layer=parts channels=5,9"
              + " size=32 steps=32",
          "fig-diff model-diff model=tiny other=tiny@early_tiny@late layers=edges,parts matched=2"
              + " examples=3 size=32 steps=32",
          "fig-one-diff model-diff model=tiny other=tiny@late layers=edges,parts,logits matched=1"
              + " size=32 steps=32");

  @RegisterExtension static final WidgetPage PAGE = WidgetPage.with(FIGURES.toArray(String[]::new));

  private static String[] names() {
    return FIGURES.stream()
        .map(figure -> "#" + figure.substring(0, figure.indexOf(' ')))
        .toArray(String[]::new);
  }

  @Test
  void everyModuleOfTheJournalIsAmongThem() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("widgets"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".js"))
              .map(name -> name.replace(".js", ""))
              .sorted()
              .toList(),
          FIGURES.stream().map(figure -> figure.split(" ", 3)[1]).distinct().sorted().toList());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme scheme) {
    Page page = PAGE.open(new NewContextOptions().setColorScheme(scheme));
    WidgetPage.alive(page, names());
    assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
  }

  @Test
  void aPhoneIsNotWidenedEvenWithTextTwiceAsLarge() {
    Page page = PAGE.open(new NewContextOptions().setViewportSize(390, 844));
    WidgetPage.alive(page, names());
    assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void comingAliveItMovesNothing(String figure) {
    for (int width : new int[] {390, 1024}) {
      Page page = PAGE.open(new NewContextOptions().setViewportSize(width, 900));
      page.evaluate(
          """
          () => {
            window.shift = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.shift += e.value)))
              .observe({ type: 'layout-shift', buffered: true });
          }
          """);
      WidgetPage.alive(page, figure);
      double shift = ((Number) page.evaluate("window.shift")).doubleValue();
      assertEquals(0, shift, 0.02, width + " px wide");
    }
  }

  @Test
  void openedFromAFolderItStaysItsStaticSelfInSilence() {
    Page page = PAGE.open(PAGE.site().resolve("index.html").toUri());
    for (String figure : names()) {
      Locator there = page.locator(figure);
      there.scrollIntoViewIfNeeded();
      assertThat(there.locator("img, svg, .plot-bars").first()).isVisible();
      assertThat(there).not().hasAttribute("data-state", Pattern.compile(".*"));
    }
  }
}
