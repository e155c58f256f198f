package org.vitrine.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.vitrine.diagnostic.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line, in a line or two: where all the options were printed
 * below it, the word that matters would be out of sight.
 */
final class Misuse implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    Optional<String> unknown = unknownCommand(e);
    err.println(
        unknown.map(name -> "There is no command '%s'".formatted(name)).orElse(e.getMessage()));
    boolean alone = command.getParent() == null && arguments.length == 0;
    if (alone) {
      command.usage(err);
    } else if (unknown.isPresent()) {
      err.println(
          Nearest.to(unknown.get(), command.getSubcommands().keySet())
              .map(near -> "Did you mean: %s %s?".formatted(qualified(command), near))
              .orElse(qualified(command) + " --help says which there are"));
    } else if (!saysWhatToDo(e) && !UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println(qualified(command) + " --help says what it takes");
    }
    return Vitrine.WRONG_USAGE;
  }

  /** The first word where a command should stand and none of that name is. */
  private static Optional<String> unknownCommand(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
            && !e.getCommandLine().getSubcommands().isEmpty()
        ? unmatched.getUnmatched().stream().findFirst().filter(word -> !word.startsWith("-"))
        : Optional.empty();
  }

  /** Picocli's own say what it could not read; ours, which are of no option, what to do as well. */
  private static boolean saysWhatToDo(ParameterException e) {
    return e.getClass() == ParameterException.class && e.getArgSpec() == null;
  }

  private static String qualified(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }
}
