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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    says("there is no article what-it-sew; did you mean what-it-saw?", "preview", "what-it-sew");
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
  void theMistakeIsNotBuriedUnderAllOptions() {
    says("none", "serve", "--port=none");
    assertTrue(err.toString().lines().count() <= 3, err.toString());
  }

  private void says(String part, String command, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = command;
    arguments[1] = "--journal";
    arguments[2] = journal.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    PrintWriter out = new PrintWriter(new StringWriter(), true);
    assertEquals(2, Vitrine.run(out, new PrintWriter(err, true), arguments), err.toString());
    assertTrue(err.toString().contains(part), err.toString());
  }
}
