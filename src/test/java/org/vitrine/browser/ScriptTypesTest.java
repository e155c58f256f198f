package org.vitrine.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("node")
class ScriptTypesTest {

  @Test
  void everyScriptKeepsToItsTypes() throws IOException, InterruptedException {
    Optional<Path> tsc = tsc();
    assumeTrue(tsc.isPresent(), "needs TypeScript's tsc, in target/node or on the PATH");
    Process check =
        new ProcessBuilder(tsc.get().toString(), "--project", "tsconfig.json", "--pretty", "false")
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", said);
    assertEquals(0, check.waitFor());
  }

  private static Optional<Path> tsc() {
    Stream<Path> onPath =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of);
    return Stream.concat(Stream.of(Path.of("target/node/node_modules/.bin")), onPath)
        .map(folder -> folder.resolve("tsc"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
