package org.vitrine.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitrine.cli.VitrineProcess;
import org.vitrine.web.Server;

/**
 * Prints what this journal's pages cost who reads them: Lighthouse's marks, and for every widget of
 * the gallery how long it takes from a movement or a key to the end of the frame that shows it. The
 * browser makes frames as fast as it can, so that no time is spent on waiting for the screen.
 */
final class PageBench {
  private static final PrintStream OUT = System.out;
  private static final int MOVES = 120;
  private static final int PRESSES = 6;
  private static final int MOST_STOPS = 12;
  private static final List<String> KEYS =
      List.of("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp");

  private static final String LISTEN =
      """
      () => {
        window.frames = [];
        const begun = (event) => {
          const at = performance.now();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.frames.push([event.type, performance.now() - at]);
            port2.postMessage(0);
          });
        };
        addEventListener('pointermove', begun, { capture: true });
        addEventListener('keydown', begun, { capture: true });
      }
      """;

  private PageBench() {}

  /**
   * @param arguments {@code --frames} to leave Lighthouse out
   */
  public static void main(String[] arguments) throws Exception {
    Path site = Files.createTempDirectory("pages");
    try (VitrineProcess build =
        VitrineProcess.start(
            List.of(),
            Path.of("").toAbsolutePath(),
            "build",
            "--offline",
            "--out",
            site.toString())) {
      if (build.exitCode() != 0) {
        throw new IllegalStateException("the journal cannot be built");
      }
    }
    try (Server server = Server.start("127.0.0.1", 0, site, List.of())) {
      if (!List.of(arguments).contains("--frames")) {
        List<String> pages = new ArrayList<>(ThisJournalInABrowserTest.pages(site));
        pages.add("widgets/");
        Lighthouse.print(OUT, server.uri(), pages);
      }
      printFrames(server);
    }
  }

  private static void printFrames(Server server) {
    OUT.printf(
        "%nms from input to the end of its frame%n%-28s %-12s %6s %8s %8s%n",
        "widget", "by", "frames", "median", "95 %");
    try (Reader reader =
        Reader.create(List.of("--disable-frame-rate-limit", "--disable-gpu-vsync"))) {
      Page page = reader.open(server.uri().resolve("widgets/"));
      page.evaluate(LISTEN);
      for (String name :
          page.locator("figure.widget").all().stream()
              .map(one -> one.getAttribute("id"))
              .toList()) {
        WidgetPage.alive(page, "#" + name);
        print(name, "pointer", moved(page, "#" + name));
        print(name, "keys", pressed(page, "#" + name));
      }
    }
  }

  /** A pointer that wanders over the whole figure. */
  private static List<Double> moved(Page page, String figure) {
    BoundingBox box = page.locator(figure + " .widget-body").boundingBox();
    for (int move = 0; move < MOVES; move++) {
      double across = 0.5 + 0.48 * Math.sin(0.13 * move);
      double down = 0.5 + 0.48 * Math.sin(0.31 * move);
      page.mouse().move(box.x + across * box.width, Math.max(0, box.y) + down * box.height);
    }
    return frames(page, "pointermove");
  }

  /** Every stop of the keyboard in the figure, with the arrow keys. */
  private static List<Double> pressed(Page page, String figure) {
    Locator stops = page.locator(figure + " .widget-body [tabindex='0']:visible");
    for (int stop = 0; stop < Math.min(MOST_STOPS, stops.count()); stop++) {
      stops.nth(stop).focus();
      for (int press = 0; press < PRESSES; press++) {
        page.keyboard().press(KEYS.get(press % KEYS.size()));
      }
    }
    return frames(page, "keydown");
  }

  private static List<Double> frames(Page page, String type) {
    List<Double> taken = new ArrayList<>();
    Object frames =
        page.evaluate(
            """
            (type) => new Promise((done) => setTimeout(() => {
              done(window.frames.filter(([of]) => of === type).map(([, ms]) => ms));
              window.frames = [];
            }, 200))
            """,
            type);
    ((List<?>) frames).forEach(one -> taken.add(((Number) one).doubleValue()));
    return taken.stream().sorted().toList();
  }

  private static void print(String name, String by, List<Double> frames) {
    if (frames.isEmpty()) {
      OUT.printf("%-28s %-12s %6d%n", name, by, 0);
    } else {
      OUT.printf(
          Locale.ROOT,
          "%-28s %-12s %6d %8.1f %8.1f%n",
          name,
          by,
          frames.size(),
          frames.get(frames.size() / 2),
          frames.get((int) (0.95 * (frames.size() - 1))));
    }
  }
}
