package org.vitrine.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vitrine}: the whole command line. */
@Command(
    name = "vitrine",
    description = "A journal in a box for interactive machine-learning research.",
    versionProvider = Vitrine.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      ServeCommand.class,
      PreviewCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      NewCommand.class,
      InitCommand.class,
      AskCommand.class,
      ModelCommand.class,
      BakeCommand.class,
      ReproduceCommand.class,
      TestCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:good",
      "1:the content has errors",
      "2:wrong usage",
      "130, 143:told to end (Ctrl-C, SIGTERM)"
    })
public final class Vitrine implements Runnable {
  /** All is well. */
  static final int GOOD = 0;

  /** The content has errors. */
  static final int CONTENT_HAS_ERRORS = 1;

  /** The command was not understood. */
  static final int WRONG_USAGE = 2;

  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

  @Spec private CommandSpec spec;

  private Vitrine() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ENGLISH); // What is said is English, its numbers too.
    if (System.getProperty(LOG_FORMAT) == null) {
      System.setProperty(LOG_FORMAT, "%1$tFT%1$tT%1$tz %4$s %5$s%6$s%n"); // A line, not two.
    }
    Programs.tellEngine(Path.of(""), List.of(arguments));
    System.exit(Ending.watch(() -> run(writer(System.out), writer(System.err), arguments)));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** Runs one command line and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Vitrine())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(new Failure())
        .execute(arguments);
  }

  /** {@code vitrine} alone: says what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Vitrine.class.getPackage().getImplementationVersion();
      return new String[] {"vitrine " + (version == null ? "(from classes)" : version)};
    }
  }
}
