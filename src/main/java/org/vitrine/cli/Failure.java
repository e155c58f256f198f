package org.vitrine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what stopped a command. A fault of the machine (a full disk, a missing permission) is one
 * line; a gap of our own shows where it is.
 */
final class Failure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    switch (e) {
      case IOException io -> command.getErr().println("vitrine: " + describe(io));
      case UncheckedIOException io -> command.getErr().println("vitrine: " + describe(io));
      default -> {
        command.getErr().println("vitrine: this should not have happened; please report it:");
        e.printStackTrace(command.getErr());
      }
    }
    return Vitrine.CONTENT_HAS_ERRORS;
  }

  private static String describe(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
