package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.cli.LiveJournal;
import org.vitrine.cli.VitrineProcess;

/** The commands that serve, each in a process of its own, as a reader and an author meet them. */
@Tag("browser")
class CommandsInABrowserTest {
  /** As a shell tells of a process that SIGTERM ended. */
  private static final int TERMINATED = 143;

  private static final String PROBLEM = "#vitrine-preview";

  @TempDir Path folder;

  /** A build and the engine's start may take long on a busy machine. */
  @BeforeAll
  static void bePatient() {
    setDefaultAssertionTimeout(60_000);
  }

  @AfterAll
  static void beImpatientAgain() {
    setDefaultAssertionTimeout(5_000);
  }

  @Test
  void serveAnswersWhatWasNotRecordedAndEndsWhenToldTo() throws Exception {
    LiveJournal journal = LiveJournal.in(folder.resolve("journal"));
    try (VitrineProcess serve = VitrineProcess.start(journal, "serve", "--port", "0");
        Reader reader = Reader.create()) {
      URI home = URI.create(serve.await("^serving (http://\\S+)").group(1));
      Page page = reader.open(home.resolve("articles/small/"));
      Locator figure = page.locator("#fig-live");
      figure.scrollIntoViewIfNeeded();
      assertThat(figure).hasAttribute("data-state", "alive");
      figure.locator("input[type=number]").fill("5");
      page.keyboard().press("Enter");
      Locator words = figure.locator(".portrait-words");
      assertThat(figure.locator("[role=status]")).hasText("conv1:5: asking the model.");
      assertThat(words).containsText(Pattern.compile("channel -?\\d"));
      assertThat(figure.locator(".portrait-picture img")).isVisible();
      assertEquals(List.of(), reader.complaints());
      serve.tellToEnd();
      assertEquals(TERMINATED, serve.exitCode(), serve.said());
    }
  }

  @Test
  void previewFollowsEverySaveAndShowsMistakesUntilTheyAreMended() throws Exception {
    LiveJournal journal = LiveJournal.in(folder.resolve("journal"));
    try (VitrineProcess preview = VitrineProcess.start(journal, "preview", "small", "--port", "0");
        Reader reader = Reader.create()) {
      URI article = URI.create(preview.await("^previewing (http://\\S+)").group(1));
      Page page = reader.open(article);
      assertThat(page.locator("main")).containsText("The words 0.");
      journal.edit(LiveJournal.ARTICLE, "The words 0.", "The words 1.");
      assertThat(page.locator("main")).containsText("The words 1.");
      journal.edit(LiveJournal.ARTICLE, "The words 1.", "The words of [@nobody].");
      assertThat(page.locator(PROBLEM + " .preview-source")).hasText("The words of [@nobody].");
      assertThat(page.locator(PROBLEM)).containsText(LiveJournal.ARTICLE + ":7:");
      assertThat(page.locator("main")).containsText("The words 1.");
      journal.edit(LiveJournal.ARTICLE, "The words of [@nobody].", "The words 2.");
      assertThat(page.locator("main")).containsText("The words 2.");
      assertThat(page.locator(PROBLEM)).hasCount(0);
      preview.tellToEnd();
      assertEquals(TERMINATED, preview.exitCode(), preview.said());
    }
  }

  @Test
  void aMendedMistakeIsGoneWhileFiguresAreStillComputed() throws Exception {
    LiveJournal journal = LiveJournal.in(folder.resolve("journal"));
    journal.edit(LiveJournal.ARTICLE, "The words 0.", "The words of [@nobody].");
    try (VitrineProcess preview = VitrineProcess.start(journal, "preview", "small", "--port", "0");
        Reader reader = Reader.create()) {
      Page page = reader.open(URI.create(preview.await("^previewing (http://\\S+)").group(1)));
      assertThat(page.locator("h1")).hasText("No page yet");
      assertThat(page.locator(PROBLEM)).containsText("nobody");
      journal.edit(LiveJournal.ARTICLE, "size=16 steps=2", "size=256 steps=2048");
      journal.edit(LiveJournal.ARTICLE, "The words of [@nobody].", "The words 1.");
      assertThat(page.locator(".preview-working")).containsText("fig-live asks visualize");
      assertThat(page.locator(PROBLEM)).hasCount(0);
      assertThat(page.locator("h1")).hasText("No page yet");
      preview.tellToEnd();
      assertEquals(TERMINATED, preview.exitCode(), preview.said());
    }
  }
}
