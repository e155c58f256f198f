package org.vitrine.article.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Source;

/**
 * Text that is made to take for ever, or to fill the stack, ends soon, whole or in a diagnostic.
 */
class HostileMarkdownTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final Markdown MARKDOWN = Markdown.create();

  /** What is repeated a hundred thousand times, and in sizes that are read rather than refused. */
  static Stream<String> repeated() {
    return Stream.of(
        "> ",
        ">",
        "- ",
        "1. ",
        "- a\n",
        "- a\n\n",
        "* a\n- b\n+ c\n",
        "    a\n\n",
        ">\t",
        "\t",
        "[",
        "]",
        "![",
        "[a](",
        "[a](<b",
        "[a](b) ",
        "[a][b] ",
        "[a] ",
        "[a",
        "[a](b \"x",
        "[a]: b\n",
        "[a]: b \"x\n",
        "[a]: b\n\n",
        "](",
        "[^",
        "[[a](b)",
        "*",
        "*a **b ",
        "*a_ ",
        "*a* ",
        "_a*b ",
        "a*",
        "***a ",
        "a**b",
        "c* ",
        "**x [a*b**c*](d) ",
        "~~a ",
        "~",
        "~a",
        "^",
        "^a",
        "x^2^ ",
        "::: a\n",
        "::: {.a}\n",
        ":::\n",
        "::: {.a}\nx\n:::\n",
        "::: {a=b\n",
        "::: w {a=b}\n\n",
        "|",
        "|a",
        "|a|b|\n|-|-|\n",
        "|a|b|\n|-|-|\n|c|d|\n\n",
        "a\n: b\n\n",
        ": ",
        "a\n: b\n",
        "# a\n",
        "#",
        "a\n=\n",
        "a\n-\n",
        "# a {#x}\n",
        "#\n",
        "***\n",
        "=\n",
        "-",
        "[@a] ",
        "@a ",
        "[@a; ",
        "[@a",
        "@",
        "@{a} ",
        "[@a; @b, p. 3]\n\n",
        "[-@a] ",
        "[^1] ",
        "[^1]: a\n",
        "[^1]: ",
        "^[",
        "^[a",
        "^[a] ",
        "$a$ ",
        "$",
        "$ ",
        "$a ",
        "$$a$$\n\n",
        "$$\n",
        "$$a ",
        "\\$",
        "`",
        "`a",
        "`a``b",
        "```\n",
        "~~~a\nb\n~~~\n",
        "`a`{.b} ",
        "<",
        "<a ",
        "<a b=\"",
        "<!--",
        "x <!-- ",
        "x <? ",
        "x <![CDATA[ ",
        "x <!A ",
        "<b>",
        "<b>x</b> ",
        "x <b>\n\n",
        "<div>\n\n",
        "<http://a> ",
        "<script>\n",
        "<a@b> ",
        "</",
        "[a]{.b} ",
        "{",
        "{.a ",
        "[a]{b=\"",
        "[a]{b=\"x' ",
        "{#a}",
        "![a](b.png){alt=\"x\"}\n\n",
        "\"a ",
        "'a ",
        "'",
        "\"",
        "a-- ",
        "...",
        "\\",
        "\\*",
        "&amp;",
        "&",
        "&#",
        "\0",
        "a",
        "a\n",
        "a\n\n",
        "a  \n",
        "a\\\n",
        " ",
        "\n",
        "\r",
        "a\r\n",
        "\ud83d\ude00",
        "\ud83d",
        "\u202e",
        "[*a `b $c ",
        "[*a](b `c` ^[d $e$ ",
        "\u0085",
        "\u2028",
        "> - ",
        "> - a\n",
        "$`\"'[*_^~{<");
  }

  @BeforeAll
  static void warm() {
    MARKDOWN.parse(Source.of("warm.md", "# a\n\n- *b* [@c] $d$\n"), diagnostic -> {});
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void whatIsRepeatedEndsSoon(String piece) {
    for (int times : new int[] {100_000, 15_000, 1_900}) {
      read(piece.repeat(times));
    }
  }

  @ParameterizedTest
  @MethodSource("nested")
  void whatIsNestedEndsSoon(String name, String text) {
    read(text);
  }

  static Stream<Arguments> nested() {
    int n = 100_000;
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("brackets", "[".repeat(n) + "a" + "]".repeat(n));
    texts.put("brackets around a citation", "[".repeat(n) + "@a" + "]".repeat(n));
    texts.put("spans", "[".repeat(n) + "a" + "]{.b}".repeat(n));
    texts.put("fewer spans", "[".repeat(1500) + "a" + "]{.b}".repeat(1500));
    texts.put("notes", "^[a".repeat(n) + "]".repeat(n));
    texts.put("fewer notes", "^[a".repeat(1500) + "]".repeat(1500));
    texts.put("emphasis", "*".repeat(n) + "a" + "*".repeat(n));
    texts.put("fewer emphasis", "*a **b ".repeat(700) + "c** d*".repeat(700));
    texts.put("links", "[".repeat(n) + "a" + "](b)".repeat(n));
    texts.put("images", "![".repeat(4_000) + "a" + "](b)".repeat(4_000));
    texts.put("divs", "::: {.a}\n".repeat(n) + ":::\n".repeat(n));
    texts.put("fewer divs", "::: {.a}\n".repeat(900) + ":::\n".repeat(900));
    texts.put("divs by colons", colons());
    texts.put("braces of a formula", "$" + "{".repeat(n) + "}".repeat(n) + "$");
    texts.put("parentheses", "[a](" + "(".repeat(n) + ")".repeat(n) + ")");
    texts.put("fewer parentheses", "[a](" + "(".repeat(4_000) + ")".repeat(4_000) + ")");
    texts.put("lists by indent", lists(600, "  "));
    texts.put("lists by fewer indents", lists(95, "  "));
    texts.put("one attribute list", "::: a {" + "b=c ".repeat(n) + "}\n:::\n");
    texts.put("one tag", "x <a " + "b ".repeat(n) + ">");
    texts.put("one title", "[a](b \"" + "x".repeat(n) + "\")");
    texts.put("one title that fits", "[a](b \"" + "x".repeat(19_000) + "\")");
    texts.put("one address", "[a](<" + "x".repeat(19_000) + ">)");
    texts.put("one comment", "a <!-- " + "- ".repeat(9_000) + " --> b");
    texts.put("one row", "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|c".repeat(n) + "|\n");
    texts.put("one table", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(n));
    texts.put("a table that fits", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(1_900));
    texts.put("runs of ticks", ticks());
    texts.put("links by name", names());
    texts.put("deep quotation", (">".repeat(45) + " a\n").repeat(1_900));
    texts.put("lazy lines", ">".repeat(45) + " a\n" + "b\n".repeat(1_900));
    texts.put("lines in divs", "::: {.a}\n".repeat(90) + "b\n".repeat(1_800) + ":::\n".repeat(90));
    texts.put("space within", ("a" + " ".repeat(100) + "b").repeat(190));
    return texts.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  private static String lists(int depth, String step) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, depth).forEach(i -> text.append(step.repeat(i)).append("- a\n"));
    return text.toString();
  }

  private static String colons() {
    StringBuilder text = new StringBuilder();
    IntStream.range(3, 500).forEach(i -> text.append(":".repeat(i)).append(" {.a}\n"));
    return text.toString();
  }

  private static String ticks() {
    StringBuilder text = new StringBuilder();
    IntStream.range(1, 190).forEach(i -> text.append('e').append("`".repeat(i)));
    return text.toString();
  }

  private static String names() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 1_500).forEach(i -> text.append("[a" + i + "]: b\n"));
    return text.append("\n").append("[a1] [x][a2] ".repeat(700)).toString();
  }

  private static void read(String text) {
    List<Diagnostic> told = new ArrayList<>();
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          MARKDOWN.parse(Source.of("hostile.md", text), told::add);
          MARKDOWN.parseLine(Source.of("hostile.md", text), told::add);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 49})
  void whatPeopleWriteIsNotHostile(int depth) {
    List<Diagnostic> told = new ArrayList<>();
    String text = "> ".repeat(depth) + "a\n\n" + "A *good* [link](b), $x$ and `code`. ".repeat(300);
    List<BlockSyntax> blocks = MARKDOWN.parse(Source.of("good.md", text), told::add);
    assertEquals(List.of(), told);
    assertEquals(2, blocks.size());
  }

  @Test
  void aRefusalSaysWhereAndWhatIsPermitted() {
    List<Diagnostic> told = new ArrayList<>();
    MARKDOWN.parse(Source.of("deep.md", "a\n\n" + "> ".repeat(100_000)), told::add);
    assertTrue(
        told.getFirst().toString().startsWith("deep.md:3:1: error[too-long]"),
        () -> told.toString());
  }
}
