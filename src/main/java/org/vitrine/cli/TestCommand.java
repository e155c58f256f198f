package org.vitrine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine test}: is done by the launcher, and is here to be found among the commands. */
@Command(
    name = "test",
    description = "Runs all tests of Vitrine itself, in a real browser too: some minutes.",
    footer = {
      "%nIt needs the folder that Vitrine was taken from, and fetches a browser where there is"
          + " none. Of a journal's articles ./vitrine check says what is wrong.%n",
      "Some of them alone:  ./vitrine test -Dtest=BibtexTest"
    },
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<option>", arity = "0..*", description = "Given on to Maven.")
  private List<String> options = List.of();

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println("The launcher runs the tests: ./vitrine test " + String.join(" ", options));
    return Vitrine.WRONG_USAGE;
  }
}
