package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.diagnostic.Diagnostic;

/**
 * Input that is made to hurt, or only large: it ends soon, and loses nothing that is sound. A tenth
 * of the limit does on a machine that has nothing else to do; what is quadratic takes minutes.
 */
@Timeout(10)
class HostileBibliographyTest {
  private static final int MANY = 100_000;
  private static final String SOUND = "\n@misc{sound, title={Sound}}\n";

  private final List<Diagnostic> told = new ArrayList<>();

  static Stream<String> hostileInput() {
    return Stream.of(
        "@misc{a, title={" + "{".repeat(MANY) + "x" + "}".repeat(MANY) + "}}",
        "@misc{a, title={" + "{".repeat(MANY),
        "@misc{".repeat(MANY),
        "@".repeat(MANY),
        "@misc{a,\n".repeat(MANY / 10),
        "@misc{a, title={" + "\\'".repeat(MANY) + "e}}",
        "@misc{a, title={" + "\\emph".repeat(MANY / 5) + "}}",
        "@misc{a, title={" + "$^".repeat(MANY) + "}}",
        "@misc{a, author={" + "A and ".repeat(MANY / 3) + "B}}",
        "@misc{a, author={" + "a, ".repeat(MANY / 3) + "}}",
        "@misc{a, title={A}, year={" + "1".repeat(MANY) + "}}",
        "@misc{a, title={A}, pages={" + "1-".repeat(MANY) + "}}",
        "@misc{a, title={A}, note={" + "10.1000/".repeat(MANY / 8) + "}}",
        "@misc{a, title={A}, url={" + "http://".repeat(MANY / 7) + "}}",
        "@misc{a, title={A}, x = " + "a # ".repeat(MANY / 4) + "b}",
        "@string{a = " + "\"x\" # ".repeat(MANY / 6) + "\"y\"}",
        "@string{s0 = {lol}}"
            + IntStream.range(0, 100)
                .mapToObj(i -> "@string{s%d = s%d # s%d}".formatted(i + 1, i, i))
                .collect(Collectors.joining("\n"))
            + "@misc{a, title = s100}",
        "@misc{a" + ", x={}".repeat(MANY / 6) + "}",
        "(".repeat(MANY) + ")".repeat(MANY),
        "@misc{" + "k".repeat(MANY) + ", title={A}}",
        "\0\uFFFE\uE000".repeat(MANY));
  }

  @ParameterizedTest
  @MethodSource("hostileInput")
  void itEndsAndTheSoundEntryIsKept(String hostile) {
    Bibliography read = read(hostile + SOUND);
    assertTrue(read.contains("sound"), told::toString);
  }

  @Test
  void aTitleOfAnyLengthIsPrinted() {
    Bibliography read = read("@misc{a, title={" + "word ".repeat(MANY / 5) + "}}");
    List<List<CitedItem>> groups = List.of(List.of(CitedItem.of("a")));
    Formatted formatted = Citations.create().format(read, CitationStyle.standard(), "en", groups);
    assertTrue(formatted.references().getFirst().html().contains("word word"));
  }

  @Test
  void fiveThousandEntriesAreRead() {
    String many =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    "@article{key%d, author={M{\\\"u}ller, Jörg and Doe, Jane}, title={{Title} %d},"
                            .formatted(i, i)
                        + " journal={J}, year=%d, volume=%d, pages={1--9}, doi={10.1000/%d}}\n"
                            .formatted(1900 + i % 100, i, i))
            .collect(Collectors.joining());
    assertEquals(5_000, read(many).keys().size());
    assertEquals(List.of(), told);
  }

  private Bibliography read(String text) {
    return Bibliography.read("r.bib", text.getBytes(StandardCharsets.UTF_8), told::add);
  }
}
