package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OperatingGuideTest {
  private static final List<String> COMMANDS = List.of("serve", "build", "bake");

  @Test
  void everyOptionInTheGuideIsOneThatThereIs() throws IOException {
    StringBuilder help = new StringBuilder();
    COMMANDS.forEach(command -> help.append(run(0, command, "--help")));
    String guide = Files.readString(Path.of("docs/operating.md"));
    List<String> options =
        Pattern.compile("--[a-z][a-z-]+").matcher(guide).results().map(MatchResult::group).toList();
    assertTrue(options.size() > 5);
    for (String option : options) {
      assertTrue(help.indexOf(option) >= 0, option);
    }
  }

  @Test
  void aProxyThatIsNoNetworkIsAWrongUse() {
    String told = run(2, "serve", "--behind-proxy", "my-proxy.example.org");
    assertTrue(told.contains("10.0.0.0/8") && told.contains("my-proxy.example.org"), told);
  }

  @Test
  void anAddressThatIsNoneIsAWrongUse() {
    String told = run(2, "build", "--base-url", "example.org/journal");
    assertTrue(told.contains("https://example.org/journal/"), told);
  }

  private static String run(int expected, String... arguments) {
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told, true);
    assertEquals(expected, Vitrine.run(out, out, arguments));
    return told.toString();
  }
}
