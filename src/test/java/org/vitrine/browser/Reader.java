package org.vitrine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A reader at a browser. Remembers what no reader should see: errors in the console, and requests
 * to hosts other than the site's. Used by one thread.
 */
final class Reader implements AutoCloseable {
  private static final List<String> USUAL =
      List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Reader(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** An installed browser, else Playwright's own, which it fetches. */
  static Reader create() {
    return create(List.of());
  }

  /**
   * @param flags of the browser, beside those that every one of ours has
   */
  static Reader create(List<String> flags) {
    Optional<Path> installed = InstalledBrowser.find();
    Playwright playwright =
        Playwright.create(
            installed.isPresent()
                ? new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
                : null);
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setArgs(Stream.concat(USUAL.stream(), flags.stream()).toList());
    installed.ifPresent(options::setExecutablePath);
    return new Reader(playwright, playwright.chromium().launch(options));
  }

  /** A page of 1024 × 900 pixels, with nothing remembered from before. */
  Page open(URI address) {
    return open(address, new Browser.NewContextOptions().setViewportSize(1024, 900));
  }

  Page open(URI address, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onRequest(
        request -> {
          URI to = URI.create(request.url());
          if (to.getHost() != null && !to.getHost().equals(address.getHost())) {
            complaints.add("asked another host: " + to);
          }
        });
    page.navigate(address.toString());
    return page;
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text() + " at " + message.location());
    }
  }

  /** What went wrong so far, in any page. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Closes all pages and forgets what went wrong in them. */
  void leave() {
    browser.contexts().forEach(BrowserContext::close);
    complaints.clear();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
