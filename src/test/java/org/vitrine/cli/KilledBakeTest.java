package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bakes that are killed (SIGKILL), and go on where they were. */
@Tag("slow")
class KilledBakeTest {
  private static final List<String> BAKE = List.of("bake", "--model=colours", "--layer=colour");

  @TempDir static Path folder;
  private static SortedMap<String, Long> whole;

  @BeforeAll
  static void oneIsLeftToEnd() throws Exception {
    LiveJournal journal = journal("whole");
    assertEquals(0, baked(journal).exitCode());
    whole = answers(journal);
    assertTrue(whole.size() > 9, whole.toString());
  }

  @ParameterizedTest(name = "{0}.{1}, time {2}")
  @CsvSource({
    "org.vitrine.lens.vision.VisualizeAnswerer, answer, 3",
    "org.vitrine.store.AtomicFiles, forceFolder, 2",
    "org.vitrine.lens.FolderAnswers, put, 4",
  })
  void aKilledBakeGoesOnWithWhatIsMissing(String type, String method, int time) throws Exception {
    LiveJournal journal = journal(method);
    StandingProcess.at(
        type,
        method,
        time,
        journal,
        BAKE,
        (standing, goOn) -> {
          standing.kill();
          standing.exitCode();
        });
    SortedMap<String, Long> kept = answers(journal);
    assertTrue(kept.size() < whole.size(), kept.toString());
    assertEquals(0, baked(journal).exitCode());
    assertEquals(whole, answers(journal));
    assertEquals(List.of(), journal.litter());
  }

  @Test
  void aBakeThatIsToldToEndLeavesWholeAnswersAlone() throws Exception {
    LiveJournal journal = journal("ended");
    AtomicInteger code = new AtomicInteger();
    StandingProcess.at(
        "org.vitrine.lens.FolderAnswers",
        "put",
        4,
        journal,
        BAKE,
        (standing, goOn) -> {
          standing.tellToEnd();
          goOn.run();
          code.set(standing.exitCode());
        });
    assertEquals(143, code.get(), "as whatever ends by SIGTERM");
    SortedMap<String, Long> kept = answers(journal);
    assertTrue(kept.size() < whole.size(), kept.toString());
    assertTrue(whole.entrySet().containsAll(kept.entrySet()), kept.toString());
    assertEquals(List.of(), journal.litter());
    assertEquals(0, baked(journal).exitCode());
    assertEquals(whole, answers(journal));
  }

  private static LiveJournal journal(String name) throws IOException {
    LiveJournal journal = LiveJournal.in(folder.resolve(name));
    ColoursWithProbe.in(journal.folder().resolve("models"));
    return journal;
  }

  private static VitrineProcess baked(LiveJournal journal) throws IOException {
    return VitrineProcess.start(journal, BAKE.toArray(String[]::new));
  }

  /** The files by their names, which tell what is in them. */
  private static SortedMap<String, Long> answers(LiveJournal journal) throws IOException {
    Path answers = journal.folder().resolve("models/colours/answers");
    SortedMap<String, Long> files = new TreeMap<>();
    if (Files.isDirectory(answers)) {
      try (Stream<Path> all = Files.walk(answers)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          if (!file.toString().endsWith(".tmp")) {
            files.put(answers.relativize(file).toString(), Files.size(file));
          }
        }
      }
    }
    return files;
  }
}
