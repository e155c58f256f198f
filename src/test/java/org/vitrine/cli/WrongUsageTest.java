package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to one who has mistyped a command, before anything long is begun. */
class WrongUsageTest {
  @TempDir Path journal;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aJournalWithOneArticle() throws IOException {
    Files.createDirectories(journal.resolve("citations"));
    Files.writeString(journal.resolve("citations/journal.yml"), "title: Mine\n");
    Files.createDirectories(journal.resolve("articles/what-it-saw"));
    Files.writeString(
        journal.resolve("articles/what-it-saw/article.md"), "---\ntitle: What it saw\n---\n\nX.\n");
  }

  @Test
  void aPreviewOfAnArticleThatIsNotThereNamesTheOneThatWasMeant() {
    says(
        "there is no article or page what-it-sew; did you mean what-it-saw?",
        "preview",
        "what-it-sew");
  }

  @Test
  void anArticleGivenAsAPathIsNamedAsItIsWritten() {
    says("did you mean what-it-saw?", "preview", "articles/what-it-saw/");
  }

  @Test
  void aPreviewOfNothingLikeAnArticleListsThoseThereAre() {
    says("there are what-it-saw", "preview", "zebra");
  }

  @Test
  void aPortThatCannotBeIsWrongUsage() {
    says("--port is 1 to 65535, or 0 for any that is free; found 99999", "serve", "--port=99999");
  }

  @Test
  void aHostThatIsNoAddressIsWrongUsage() {
    says("found nowhere.invalid", "serve", "--host=nowhere.invalid");
  }

  @Test
  void aPortThatIsTakenIsToldBeforeAnythingIsBuilt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      says(
          "port %d of 127.0.0.1 cannot be had".formatted(taken.getLocalPort()),
          "serve",
          "--port=" + taken.getLocalPort());
    }
    assertFalse(Files.exists(journal.resolve("site")));
  }

  @Test
  void aQuestionThatCannotBeAskedIsWrongUsage() {
    says("this cannot be asked: field \"ask\" is one of", "ask", "{\"ask\":\"modle\"}");
  }

  @Test
  void aModelThatIsNotThereIsToldWithWhatToDo() {
    says("there is no model prime; models/ holds none", "model show", "prime");
  }

  @ParameterizedTest
  @CsvSource({
    "biuld, Did you mean: vitrine build?",
    "frobnicate, vitrine --help says which there are",
    "model shwo, Did you mean: vitrine model show?",
    "model frobnicate, vitrine model --help says which there are"
  })
  void aCommandThatThereIsNotIsToldWithTheNearest(String line, String said) {
    says(said, line);
    assertTrue(err.toString().startsWith("There is no command '"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "model", "model import", "model check", "bake", "serve", "preview", "test"})
  void whatHelpSaysIsNoWiderThanATerminal(String command) {
    assertTrue(help(command).lines().allMatch(line -> line.length() <= 80), help(command));
  }

  @Test
  void whatHelpSaysIsWhole() {
    String summaries = help("model").replaceAll("\\s+", " ");
    assertTrue(summaries.contains("over what the files say."), summaries);
    assertTrue(summaries.contains("ranges, channels that never change"), summaries);
    assertTrue(help("model import").contains("--labels labels.txt\n"), help("model import"));
  }

  private String help(String command) {
    StringWriter out = new StringWriter();
    String[] line = (command + " --help").strip().split(" ");
    assertEquals(0, Vitrine.run(new PrintWriter(out, true), new PrintWriter(err, true), line));
    return out.toString();
  }

  @Test
  void whatSaysWhatToDoSendsNobodyToTheHelp() throws IOException {
    says("choose another name", "new", "what-it-saw");
    says("there is no article or page", "preview", "zebra");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      says("choose another with --port", "preview", "--port=" + taken.getLocalPort());
    }
    assertFalse(err.toString().contains("--help"), err.toString());
  }

  @ParameterizedTest
  @CsvSource({"serve, --port=none", "preview, --prot", "model import, --labels"})
  void whatCannotBeReadDoes(String command, String option) {
    says(command + " --help says what it takes", command, option);
  }

  @Test
  void aCommandWithoutItsPartDoes() {
    PrintWriter to = new PrintWriter(err, true);
    assertEquals(2, Vitrine.run(to, to, "model"));
    assertTrue(err.toString().contains("vitrine model --help says what it takes"), err.toString());
  }

  @Test
  void theTestsAreAmongTheCommandsAndHaveHelpOfTheirOwn() {
    assertTrue(help("").contains("  test "), help(""));
    assertTrue(help("test").contains("./vitrine test -Dtest=BibtexTest"), help("test"));
  }

  @Test
  void theMistakeIsNotBuriedUnderAllOptions() {
    says("none", "serve", "--port=none");
    assertTrue(err.toString().lines().count() <= 3, err.toString());
  }

  private void says(String part, String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--journal", journal.toString()));
    words.addAll(List.of(more));
    PrintWriter out = new PrintWriter(new StringWriter(), true);
    assertEquals(
        2,
        Vitrine.run(out, new PrintWriter(err, true), words.toArray(String[]::new)),
        err.toString());
    assertTrue(err.toString().contains(part), err.toString());
  }
}
