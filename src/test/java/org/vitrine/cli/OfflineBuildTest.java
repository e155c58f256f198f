package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's own journal, built by a process that has no engine to ask. */
@Tag("slow")
class OfflineBuildTest {
  @TempDir Path folder;

  @Test
  void thisJournalIsBuiltFromItsRecordedAnswersWhereThereIsNoEngine() throws Exception {
    assertFalse(withoutEngine().contains("pytorch"), "the engine is on the class path after all");
    Path site = folder.resolve("site");
    String said = vitrine("build", "--offline", "--out", site.toString());
    assertTrue(said.contains("0 errors") || !said.contains("error["), said);
    Path page = site.resolve("articles/what-a-small-network-sees/index.html");
    assertTrue(Files.readString(page).contains("data-recorded="), said);
    assertTrue(Files.readString(site.resolve("guide/index.html")).contains("data-recorded="), said);
  }

  @Test
  void aSecondBuildWritesNoFile() throws Exception {
    Path site = folder.resolve("site");
    vitrine("build", "--offline", "--out", site.toString());
    assertTrue(vitrine("build", "--offline", "--out", site.toString()).contains("0 files written"));
  }

  private String vitrine(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.addAll(List.of("-cp", withoutEngine(), "org.vitrine.cli.Vitrine"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(0, exit, said);
    return said;
  }

  private static String withoutEngine() {
    return Stream.concat(
            Stream.of("target/classes"),
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)))
        .filter(entry -> !entry.contains("pytorch"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
