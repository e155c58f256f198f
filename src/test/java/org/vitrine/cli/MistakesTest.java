package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal in which as much is wrong as can be, and what its author is told in one run: of the
 * text, and beside it of modules that throw or never end.
 */
@Tag("slow")
class MistakesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/org/vitrine/cli");

  /** A picture of one pixel. */
  private static final byte[] DOT =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
                  + "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082");

  @TempDir Path journal;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void aJournalFullOfMistakes() throws IOException {
    copy(FIXTURES.resolve("mistakes"), journal);
    Files.createDirectories(journal.resolve("articles/many-mistakes/figures"));
    Files.write(journal.resolve("articles/many-mistakes/figures/dot.png"), DOT);
    for (String part : new String[] {"models", "widgets", "static"}) {
      Files.createSymbolicLink(journal.resolve(part), Path.of(part).toAbsolutePath());
    }
  }

  @Test
  void everyMistakeIsToldWithItsPlaceInOneRun() throws IOException {
    assertEquals(1, run("check", "--offline"));
    thenTheGoldenFileIs("mistakes.txt", out.toString());
  }

  @Test
  void toolsAreToldTheSameInJson() throws JsonProcessingException {
    assertEquals(1, run("check", "--offline"));
    String text = out.toString();
    out.getBuffer().setLength(0);
    assertEquals(1, run("check", "--offline", "--format", "json"));
    JsonNode list = new ObjectMapper().readTree(out.toString());
    assertEquals(text.lines().count() - 1, list.size());
    for (JsonNode one : list) {
      String place =
          one.path("file").asText() + (one.path("line").asInt() == 0 ? "" : ":" + one.path("line"));
      assertTrue(text.contains(place), place);
      assertTrue(
          text.contains("[" + one.path("code").asText() + "]: " + one.path("problem").asText()));
    }
  }

  @Test
  void aBuildWithErrorsMakesNoSite() {
    assertEquals(1, run("build", "--offline"));
    assertFalse(Files.exists(journal.resolve("site")));
  }

  private int run(String command, String... options) {
    String[] arguments =
        Stream.concat(Stream.of(command, "--journal", journal.toString()), Stream.of(options))
            .toArray(String[]::new);
    return Vitrine.run(
        new PrintWriter(out, true), new PrintWriter(new StringWriter(), true), arguments);
  }

  private static void thenTheGoldenFileIs(String name, String actual) throws IOException {
    Path golden = FIXTURES.resolve(name);
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (!expected.equals(actual)) {
      Files.write(FIXTURES.resolve(name + "-changed"), actual.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(expected, actual);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
