package org.vitrine.cli;

import java.io.PrintWriter;
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
    err.println(e.getMessage());
    boolean alone = command.getParent() == null && arguments.length == 0;
    if (alone) {
      command.usage(err);
    } else if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println(command.getCommandSpec().qualifiedName() + " --help says what it takes");
    }
    return Vitrine.WRONG_USAGE;
  }
}
