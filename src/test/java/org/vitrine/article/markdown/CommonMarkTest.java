package org.vitrine.article.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vitrine.diagnostic.Source;

/**
 * The examples of the CommonMark specification, version 0.31.2, whose text is in the jar of
 * commonmark-java's test utilities. Those that fail are listed by number: one that begins to pass
 * has to be taken off the list.
 */
class CommonMarkTest {
  private static final Path LISTS = Path.of("src/test/resources/org/vitrine/article/markdown");
  private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());

  @Test
  void theSpecificationHasItsExamples() {
    assertTrue(EXAMPLES.size() > 640, () -> EXAMPLES.size() + " examples");
  }

  @Test
  void flexmarkReadsAllButTheListedExamples() throws IOException {
    Parser parser = Parser.builder().build();
    HtmlRenderer renderer = HtmlRenderer.builder().build();
    check("commonmark-flexmark.txt", source -> renderer.render(parser.parse(source)), html -> html);
  }

  /**
   * Quotation marks and dashes are set in the dialect, comments left out: that is no difference.
   */
  @Test
  void theDialectReadsAllButTheListedExamples() throws IOException {
    Markdown markdown = Markdown.create();
    check(
        "commonmark-dialect.txt",
        source -> SyntaxHtml.of(markdown.parse(Source.of("spec", source), diagnostic -> {})),
        html -> straightened(html).replaceAll("<!--(?s:.*?)-->", ""));
  }

  private static String straightened(String html) {
    return html.replaceAll("[“”]", "&quot;")
        .replaceAll("[‘’]", "'")
        .replace("—", "---")
        .replace("–", "--")
        .replace("…", "...");
  }

  /**
   * @param same what is no difference in the list's sense
   */
  private static void check(String list, UnaryOperator<String> html, UnaryOperator<String> same)
      throws IOException {
    Set<Integer> failed = new TreeSet<>();
    StringBuilder details = new StringBuilder();
    for (int i = 0; i < EXAMPLES.size(); i++) {
      Example example = EXAMPLES.get(i);
      String made = html.apply(example.getSource());
      String wanted = example.getHtml().replace('→', '\t'); // so the specification shows a tab
      if (!normal(same.apply(made)).equals(normal(same.apply(wanted)))) {
        failed.add(i + 1);
        details.append(
            "%d %s%n%s%n--- wanted%n%s--- made%n%s%n"
                .formatted(i + 1, example.getSection(), example.getSource(), wanted, made));
      }
    }
    Set<Integer> expected =
        Files.readAllLines(LISTS.resolve(list)).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .flatMap(line -> List.of(line.strip().split(" +", -1)).stream())
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", list + "-details"), details);
    assertEquals(expected, failed, "see target/" + list + "-details");
  }

  /** HTML as a browser understands it: spelling of entities and space between blocks apart. */
  private static String normal(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document
        .body()
        .html()
        .replaceAll(
            "\\s*(</?(?:p|h[1-6]|ul|ol|li|blockquote|hr|div|br|table|tr|td)\\b[^>]*>)\\s*", "$1")
        .replaceAll("\\s*(<pre\\b[^>]*>)", "$1")
        .replaceAll("(</pre>)\\s*", "$1")
        .strip();
  }
}
