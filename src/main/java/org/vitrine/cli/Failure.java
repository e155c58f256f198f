package org.vitrine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what stopped a command. A fault of the machine (a full disk, a missing permission) is one
 * line; a gap of our own shows where it is; to be told to end is no fault.
 */
final class Failure implements IExecutionExceptionHandler {
  /** The shell's number for Ctrl-C; a process that a signal ends has the signal's own. */
  private static final int TOLD_TO_END = 130;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (Thread.currentThread().isInterrupted()) {
      // Whatever it was that was interrupted: nothing went wrong.
      command.getErr().println("vitrine: told to end");
      return TOLD_TO_END;
    }
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
