package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new widget takes one file: the one that stands in the documentation. */
@Tag("browser")
class NewWidgetTest {
  private static final String FIGURE = "#fig-seeds";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.withModule(
          "seeds", documented(), "fig-seeds seeds model=tiny layer=edges channel=3 seeds=4");

  private static String documented() {
    try {
      String page = Files.readString(Path.of("docs/widgets.md"));
      int from = page.indexOf("```js\n") + "```js\n".length();
      return page.substring(from, page.indexOf("```", from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itIsAPictureWithoutJavaScript() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(FIGURE + " img"))
        .hasAttribute("alt", "What edges:3 looks for, from seed 0");
  }

  @Test
  void itIsWorkedByKeyboardAndItsStateIsALink() {
    Page page = PAGE.alive(FIGURE);
    Locator first = page.locator(FIGURE + " img");
    String before = first.getAttribute("src");
    page.locator(FIGURE).getByText("Seed 2").focus();
    page.keyboard().press("Enter");
    assertThat(first).hasAttribute("alt", "What edges:3 looks for, from seed 2");
    assertThat(first).not().hasAttribute("src", before);
    assertThat(page).hasURL(Pattern.compile(".*#fig-seeds\\?seed=2"));
    Page again = PAGE.again(page, FIGURE);
    assertThat(again.locator(FIGURE + " [aria-pressed=true]")).hasText("Seed 2");
  }
}
