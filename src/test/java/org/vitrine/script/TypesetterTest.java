package org.vitrine.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.store.TextCache;

class TypesetterTest {
  /** One engine for all tests that need one: it takes a second to start. */
  private static final TypesetEngine ENGINE = new TypesetEngine();

  @TempDir static Path shared;
  @TempDir Path folder;
  private static Typesetter typesetter;

  @BeforeAll
  static void started() throws TypesetException {
    typesetter = new CachedTypesetter(new TextCache(shared), ENGINE);
    typesetter.math("x", false);
  }

  @Test
  void aFormulaIsSetAsHtmlWithMathmlInside() throws TypesetException {
    Formula formula = typesetter.math("\\frac{a}{b}", false);
    assertTrue(formula.html().startsWith("<span class=\"katex\"><span class=\"katex-mathml\">"));
    assertTrue(formula.html().contains("class=\"katex-html\" aria-hidden=\"true\""));
    assertTrue(formula.mathml().startsWith("<math xmlns="), formula.mathml());
    assertTrue(formula.mathml().contains("<mfrac><mi>a</mi><mi>b</mi></mfrac>"));
    assertTrue(formula.mathml().endsWith("</math>"));
  }

  @Test
  void aDisplayedFormulaIsSetAsOne() throws TypesetException {
    Formula formula = typesetter.math("\\sum_i x_i", true);
    assertTrue(formula.html().startsWith("<span class=\"katex-display\">"));
    assertTrue(formula.mathml().contains("display=\"block\""));
  }

  @ParameterizedTest
  @CsvSource({
    "a + \\foo, 4, Undefined control sequence: \\foo",
    "x_a_b, 3, Double subscript",
    "\\frac{a}{b, 10, 'Unexpected end of input in a macro argument, expected ''}'''",
    "a \\href{https://example.org}{b}, 2, \\href is not permitted",
    "\\htmlClass{x}{y}, 0, \\htmlClass is not permitted",
  })
  void aMistakeIsNamedWithItsPlace(String tex, int offset, String message) {
    TypesetException e = assertThrows(TypesetException.class, () -> typesetter.math(tex, false));
    assertEquals(message, e.getMessage());
    assertEquals(offset, e.offset());
  }

  @Test
  void aDefinitionInOneFormulaIsUnknownInTheNext() throws TypesetException {
    typesetter.math("\\gdef\\mine{1}\\mine", false);
    assertThrows(TypesetException.class, () -> typesetter.math("\\mine", false));
  }

  @ParameterizedTest
  @CsvSource({
    "python, def f(): return 1, <span class=\"token keyword\">def</span>",
    "py, def f(): return 1, <span class=\"token keyword\">def</span>",
    "Java, final int x;, <span class=\"token keyword\">final</span>",
    "js, const x = 1, <span class=\"token keyword\">const</span>",
    "ts, type A = string, <span class=\"token keyword\">type</span>",
    "json, '{\"a\": 1}', <span class=\"token property\">",
    "yaml, a: 1, <span class=\"token key atrule\">",
    "sh, echo \"$x\", <span class=\"token variable\">",
    "r, x <- 1, <span class=\"token operator\">&lt;-</span>",
    "julia, function f() end, <span class=\"token keyword\">function</span>",
    "c, int x;, <span class=\"token keyword\">int</span>",
    "c++, class A {};, <span class=\"token keyword\">class</span>",
    "rust, let mut x = 1;, <span class=\"token keyword\">let</span>",
    "tex, \\frac{a}{b}, <span class=\"token function selector\">",
    "md, # Head, <span class=\"token title important\">",
    "html, <b>x</b>, <span class=\"token punctuation\">&lt;</span>",
    "css, a { color: red }, <span class=\"token property\">color</span>",
    "toml, a = 1, <span class=\"token key property\">",
    "sql, SELECT 1, <span class=\"token keyword\">SELECT</span>",
  })
  void codeIsMarkedUpInItsLanguage(String language, String code, String part) {
    String html = typesetter.highlight(code, language);
    assertTrue(html.contains(part), html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-language", "../../etc/passwd", "constructor"})
  void codeInAnUnknownLanguageStaysPlainAndIsEscaped(String language) {
    assertEquals("a &lt; b &amp;&amp; c", typesetter.highlight("a < b && c", language));
  }

  @Test
  void codeCannotBringMarkupIntoThePage() {
    for (String language : CodeLanguages.COMPONENTS) {
      String html =
          typesetter.highlight("\"<img src=x onerror=alert(1)>' &quot;<script>", language);
      assertFalse(html.replaceAll("</?span[^<>]*>", "").contains("<"), html);
    }
  }

  @Test
  void whatWasSetOnceIsNotSetAgain() throws TypesetException {
    Typesetter first = new CachedTypesetter(new TextCache(folder), ENGINE);
    Formula formula = first.math("a^2", true);
    String code = first.highlight("x = 1", "python");

    TypesetEngine untouched = new TypesetEngine();
    Typesetter later = new CachedTypesetter(new TextCache(folder), untouched);
    assertEquals(formula, later.math("a^2", true));
    assertEquals(code, later.highlight("x = 1", "python"));
    assertFalse(untouched.started(), "all of it was kept, so no JavaScript runs");
  }

  @Test
  void aDamagedCacheFileIsMadeAgain() throws Exception {
    Typesetter setter = new CachedTypesetter(new TextCache(folder), ENGINE);
    Formula formula = setter.math("a^2", true);
    Path file = onlyFileIn(folder);
    byte[] good = Files.readAllBytes(file);
    for (byte[] bad :
        List.of(new byte[0], "hello".getBytes(StandardCharsets.UTF_8), cut(good), changed(good))) {
      Files.write(file, bad);
      assertEquals(formula, setter.math("a^2", true));
      assertArrayEquals(good, Files.readAllBytes(file));
    }
  }

  @Test
  void manyThreadsMaySetAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Formula>> formulas =
          IntStream.range(0, 40)
              .mapToObj(i -> threads.submit(() -> typesetter.math("x_{" + i % 20 + "}", false)))
              .toList();
      for (int i = 0; i < 20; i++) {
        assertEquals(formulas.get(i).get(), formulas.get(i + 20).get());
      }
    }
  }

  static Stream<String> hostileFormulas() {
    return Stream.of(
        "x".repeat(100_000),
        "{".repeat(100_000),
        "\\frac{".repeat(100_000),
        "^".repeat(100_000),
        "\\def\\a{\\a\\a}\\a",
        "\\def\\a{" + "x".repeat(4_000) + "}" + "\\a".repeat(400),
        "\\sqrt{".repeat(400) + "x" + "}".repeat(400),
        "\\sqrt".repeat(900) + "x");
  }

  @ParameterizedTest
  @MethodSource("hostileFormulas")
  void aHostileFormulaIsRefusedInShortTime(String tex) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(3 * 5), // Three on a machine of one's own.
        () -> assertThrows(TypesetException.class, () -> typesetter.math(tex, true)));
  }

  static Stream<String> hostileCode() {
    return Stream.of(
        "\"".repeat(100_000),
        "{".repeat(50_000),
        "<!".repeat(25_000),
        "/*".repeat(25_000),
        "${`".repeat(16_000),
        "**_".repeat(16_000),
        " ".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("hostileCode")
  void hostileCodeStaysTextInShortTime(String code) {
    for (String language : List.of("javascript", "markdown", "tsx", "latex")) {
      String html =
          assertTimeoutPreemptively(
              Duration.ofSeconds(3 * 5), () -> typesetter.highlight(code, language));
      String text = html.replaceAll("<[^<>]*>", "").replace("&lt;", "<").replace("&quot;", "\"");
      assertEquals(code.length(), text.length());
    }
  }

  @Test
  void theEngineServesOnAfterWorkThatWasStopped() throws TypesetException {
    String slow = "\\def\\a{" + "x".repeat(4_000) + "}" + "\\a".repeat(400);
    assertThrows(TypesetException.class, () -> typesetter.math(slow, true));
    assertTrue(typesetter.math("y", false).html().contains("y"));
  }

  @Test
  void theStyleSheetComesWithEveryFontItNamesAndNoOther() {
    FormulaStyle style = FormulaStyle.read();
    assertEquals(22, style.fonts().size());
    assertTrue(style.fonts().keySet().stream().allMatch(name -> name.endsWith(".woff2")));
    String rest = style.css();
    for (String font : style.fonts().keySet()) {
      assertTrue(rest.contains("url(fonts/" + font + ")"));
      rest = rest.replace("url(fonts/" + font + ")", "");
    }
    assertFalse(rest.contains("url("), "nothing else is loaded");
  }

  @ParameterizedTest
  @CsvSource({
    "KaTeX_AMS-Regular.woff2, 0cdd387c9590a1a9f9794560022dbb59654a7d86f187aa0c81495ad42d3a7308",
    "KaTeX_Main-Regular.woff2, c2342cd8b869e01752a9321dc17213fc40d4d04c79688c1d43f2cf316abd7866"
  })
  void thePartsOfAFontAreOfTheOneThatIsThere(String font, String madeFrom)
      throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(FormulaStyle.read().fonts().get(font));
    assertEquals(
        madeFrom,
        HexFormat.of().formatHex(digest),
        "another KaTeX: make the parts again, as the README beside them says");
  }

  private static Path onlyFileIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static byte[] cut(byte[] content) {
    return Arrays.copyOf(content, content.length / 2);
  }

  private static byte[] changed(byte[] content) {
    byte[] copy = content.clone();
    copy[copy.length / 2] ^= 1;
    return copy;
  }
}
