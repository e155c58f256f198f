package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds that are killed (SIGKILL) in a process of their own. */
@Tag("slow")
class KilledBuildTest {
  /** Each case begins with the site that the one before has mended. */
  private static LiveJournal journal;

  private static int edition;

  @BeforeAll
  static void aSiteIsThere(@TempDir Path folder) throws Exception {
    journal = LiveJournal.in(folder.resolve("journal"));
    built();
  }

  @ParameterizedTest(name = "{0}.{1}, time {2}, leaves the {3} site")
  @CsvSource({
    "org.vitrine.lens.vision.VisualizeAnswerer, answer, 1, old",
    "org.vitrine.store.AtomicFiles, forceFolder, 2, old",
    "org.vitrine.site.Recordings, keepOnly, 1, old",
    "org.vitrine.site.Publisher, link, 3, old",
    "org.vitrine.store.FolderExchange, exchange, 1, old",
    "org.vitrine.store.StagedFolder, delete, 3, new",
    "org.vitrine.site.Manifest, write, 1, new",
  })
  void aKilledBuildLeavesTheOldSiteOrTheNewOneWhole(
      String type, String method, int time, String left) throws Exception {
    String old = journal.siteHash();
    edited();
    StandingProcess.at(
        type, method, time, journal, List.of("build"), (build, goOn) -> killed(build));
    String after = journal.siteHash();
    built();
    String whole = journal.siteHash();
    assertNotEquals(old, whole);
    assertEquals(left.equals("old") ? old : whole, after);
    assertEquals(List.of(), journal.litter());
  }

  @Test
  void aSecondBuildWaitsForTheFirstAndGoesOnWhenThatIsKilled() throws Exception {
    String old = journal.siteHash();
    edited();
    StandingProcess.at(
        "org.vitrine.site.Publisher",
        "link",
        1,
        journal,
        List.of("build"),
        (first, goOn) -> {
          try (VitrineProcess second = VitrineProcess.start(journal, "build")) {
            second.await("another build of this site is under way");
            assertEquals(old, journal.siteHash());
            killed(first);
            assertEquals(0, second.exitCode(), second.said());
          }
        });
    assertNotEquals(old, journal.siteHash());
    assertEquals(List.of(), journal.litter());
  }

  private static void edited() throws IOException {
    journal.edit(LiveJournal.ARTICLE, "words " + edition, "words " + (edition + 1));
    journal.edit(
        LiveJournal.ARTICLE,
        "channels=\"%d\"".formatted(edition),
        "channels=\"%d\"".formatted(edition + 1));
    edition++;
  }

  private static void killed(VitrineProcess build) throws Exception {
    build.kill();
    build.exitCode();
  }

  private static void built() throws Exception {
    try (VitrineProcess build = VitrineProcess.start(journal, "build")) {
      assertEquals(0, build.exitCode(), build.said());
    }
  }
}
