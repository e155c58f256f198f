package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class WidgetsOnALiveServerTest {
  private static final String CHANNELS = "#fig-channels";
  private static final String DICTIONARY = "#fig-dictionary";

  @TempDir static Path site;
  private static Reader reader;

  @TempDir Path cache;
  private final AtomicReference<Boolean> mayEnd = new AtomicReference<>(true);
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private LiveHost server;

  @BeforeAll
  static void write() throws IOException {
    WidgetSite.write(
        site,
        "fig-channels feature-visualization model=tiny layer=edges channels=3 size=64 steps=64",
        "fig-dictionary semantic-dictionary model=tiny layer=parts image=figures/trial.png size=32"
            + " steps=32 top=2");
    reader = Reader.create();
  }

  @AfterAll
  static void end() {
    reader.close();
  }

  @BeforeEach
  void start() {
    server = LiveHost.over(site, cache, mayEnd, now::get);
  }

  @AfterEach
  void stop() {
    reader.leave();
    server.close();
  }

  @Test
  void aQuestionThatWasNotRecordedIsAnsweredAsThePictureForms() {
    mayEnd.set(false);
    Page page = open();
    ask(page, "4");
    Locator words = page.locator(CHANNELS + " .portrait-words");
    assertThat(words).containsText(Pattern.compile("step \\d+ of 1000"));
    Locator place = page.locator(CHANNELS + " .sheet-cell[data-value='edges:4']");
    assertThat(place).hasAttribute("aria-checked", "true");
    assertThat(page.locator(CHANNELS + " .portrait-picture img")).isVisible();
    assertThat(page.locator(CHANNELS + " [role=status]")).hasText("edges:4: asking the model.");
    mayEnd.set(true);
    assertThat(words).containsText("channel 6.40");
    assertThat(page.locator(CHANNELS + " .sheet-cell[data-value='edges:4'] > img")).isVisible();
    assertThat(page.locator(CHANNELS + " .example img")).hasCount(16);
    assertEquals(List.of(), reader.complaints());
  }

  @Test
  void anotherSeedIsAskedForWithOnePress() {
    Page page = open();
    page.locator(CHANNELS).getByLabel("Another seed").press("Enter");
    assertThat(page.locator(CHANNELS + " .portrait-how")).containsText("seed 3");
    assertThat(page.locator(CHANNELS + " .portrait-words")).containsText("channel 6.40");
    assertThat(page.locator(CHANNELS + " [data-set=seed][data-value='3']"))
        .hasAttribute("aria-checked", "true");
  }

  @Test
  void whatTheReaderStopsCanBeAskedAgain() {
    mayEnd.set(false);
    Page page = open();
    ask(page, "5");
    page.locator(CHANNELS).getByText("Stop", exactly()).press("Enter");
    Locator sorry = page.locator(CHANNELS + " .sorry");
    assertThat(sorry).containsText("Stopped.");
    assertThat(sorry.locator("button")).isFocused();
    mayEnd.set(true);
    sorry.locator("button").press("Enter");
    assertThat(page.locator(CHANNELS + " .portrait-words")).containsText("channel 6.40");
  }

  @Test
  void aReaderWhoAsksTooMuchIsToldToWaitAndThenServed() throws Exception {
    Page page = open();
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status = 0;
      for (int seed = 100; status != 429; seed++) {
        status = client.send(question(seed), BodyHandlers.discarding()).statusCode();
      }
    }
    ask(page, "6");
    assertThat(page.locator(CHANNELS + " .portrait-words"))
        .containsText(Pattern.compile("the server is busy; asking again in \\d+ s"));
    now.set(now.get().plus(Duration.ofMinutes(5)));
    assertThat(page.locator(CHANNELS + " .portrait-words")).containsText("channel 6.40");
  }

  @Test
  void aReadersOwnPictureIsLookedAtAndCanBeLinked() {
    Page page = open();
    page.locator(DICTIONARY).scrollIntoViewIfNeeded();
    byte[] picture = DrawnPictures.png(DrawnPictures.drawn("my own", 300, 100));
    page.locator(DICTIONARY + " input[type=file]")
        .setInputFiles(new FilePayload("mine.png", "image/png", picture));
    Locator shelf = page.locator(DICTIONARY + " .shelf-picture");
    assertThat(shelf).hasCount(2);
    assertThat(shelf.nth(1)).hasAttribute("aria-checked", "true");
    assertThat(page.locator(DICTIONARY + " .strong img")).hasCount(2);
    page.waitForURL(Pattern.compile(".*#fig-dictionary\\?own=[0-9a-f]{64}\\.png"));

    Page other = reader.open(URI.create(page.url()));
    assertThat(other.locator(DICTIONARY + " .shelf-picture")).hasCount(2);
    assertEquals(List.of(), reader.complaints());
  }

  @Test
  void whileTheChannelsOfAnOwnPictureAreDrawnTheFigureSaysSo() {
    Page page = open();
    page.locator(DICTIONARY).scrollIntoViewIfNeeded();
    mayEnd.set(false);
    byte[] picture = DrawnPictures.png(DrawnPictures.drawn("my own", 300, 100));
    page.locator(DICTIONARY + " input[type=file]")
        .setInputFiles(new FilePayload("mine.png", "image/png", picture));
    Pattern drawing =
        Pattern.compile("What parts:\\d+ looks for is being computed, 1 of 2 channels.");
    assertThat(page.locator(DICTIONARY + " .forming")).hasText(drawing);
    assertThat(page.locator(DICTIONARY + " [role=status]")).hasText(drawing);
    assertThat(page.locator(DICTIONARY + " .missing-icons")).isVisible();
    mayEnd.set(true);
    assertThat(page.locator(DICTIONARY + " .strong img")).hasCount(2);
    assertThat(page.locator(DICTIONARY + " .forming")).hasCount(0);
  }

  @Test
  void aFileThatIsNoPictureIsSaidToBeNone() {
    Page page = open();
    page.locator(DICTIONARY).scrollIntoViewIfNeeded();
    page.locator(DICTIONARY + " input[type=file]")
        .setInputFiles(new FilePayload("notes.png", "image/png", new byte[] {1, 2, 3}));
    assertThat(page.locator(DICTIONARY + " .here-problem"))
        .containsText("no picture that the browser can read");
  }

  private Page open() {
    Page page = reader.open(server.uri());
    assertThat(page.locator(CHANNELS)).hasAttribute("data-state", "alive");
    return page;
  }

  private static void ask(Page page, String channel) {
    page.locator(CHANNELS + " input[type=number]").fill(channel);
    page.keyboard().press("Enter");
  }

  private HttpRequest question(int seed) {
    String question =
        """
        {"ask": "visualize", "model": "tiny", "seed": %d, "size": 16, "steps": 1,
         "objectives": [{"kind": "channel", "layer": "edges", "channel": 1}]}"""
            .formatted(seed);
    return HttpRequest.newBuilder(server.uri().resolve("/lens/ask"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(question))
        .build();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
