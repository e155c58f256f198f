package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A page with widget figures on a static host, below a sub-path as many hosts have it, and a reader
 * of it, who in no test sees an error. Registered as a static field.
 */
final class WidgetPage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private final Map<String, String> modules;
  private final String[] figures;
  private Path folder;
  private StaticHost host;
  private Reader reader;

  private WidgetPage(Map<String, String> modules, String... figures) {
    this.modules = modules;
    this.figures = figures;
  }

  /**
   * A page.
   *
   * @param figures as {@link WidgetSite#write} has them
   */
  static WidgetPage with(String... figures) {
    return new WidgetPage(Map.of(), figures);
  }

  /**
   * A page of an article that has a module of its own.
   *
   * @param text of the module
   */
  static WidgetPage withModule(String name, String text, String... figures) {
    return new WidgetPage(Map.of(name, text), figures);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("widget-page");
    WidgetSite.write(site(), modules, figures);
    host = StaticHost.over(folder);
    reader = Reader.create();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    leave();
  }

  /** Closes all pages; where a server is to end before the test, so that none misses it. */
  void leave() {
    List<String> complaints = reader.complaints();
    reader.leave();
    assertEquals(List.of(), complaints);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    reader.close();
    host.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The folder of the page. */
  Path site() {
    return folder.resolve("journal");
  }

  /** Opens the page. */
  Page open() {
    return reader.open(host.at("journal/"));
  }

  Page open(NewContextOptions options) {
    return reader.open(host.at("journal/"), options);
  }

  Page withoutJavaScript() {
    return open(new NewContextOptions().setJavaScriptEnabled(false));
  }

  /**
   * Opens the page at a state, which is to be restored.
   *
   * @param fragment what stands behind the {@code #}
   */
  Page open(String fragment) {
    return reader.open(host.at("journal/#" + fragment));
  }

  /** Opens another copy of it, or another page. */
  Page open(URI address) {
    return reader.open(address);
  }

  /** Opens the page and brings figures of it alive. */
  Page alive(String... chosen) {
    return alive(open(), chosen);
  }

  /** Opens the address of a page anew, in a browser that knows nothing of it. */
  Page again(Page page, String... chosen) {
    return alive(reader.open(URI.create(page.url())), chosen);
  }

  /** Brings a reader's own picture to a figure. */
  static void bring(Page page, String figure) {
    byte[] picture = DrawnPictures.png(DrawnPictures.drawn("my own", 300, 100));
    page.locator(figure + " input[type=file]")
        .setInputFiles(new FilePayload("mine.png", "image/png", picture));
  }

  /** Brings figures alive as a reader does, by coming near them. */
  static Page alive(Page page, String... chosen) {
    for (String figure : chosen) {
      page.locator(figure).scrollIntoViewIfNeeded();
      assertThat(page.locator(figure)).hasAttribute("data-state", "alive");
    }
    return page;
  }
}
