package org.vitrine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
    tell(e, command.getErr());
    return Vitrine.CONTENT_HAS_ERRORS;
  }

  /** Says on the terminal what has stopped a command or a build. */
  static void tell(Throwable e, PrintWriter err) {
    switch (e) {
      case IOException io -> err.println("vitrine: " + describe(io));
      case UncheckedIOException io -> err.println("vitrine: " + describe(io));
      default -> {
        err.println("vitrine: this should not have happened; please report it:");
        e.printStackTrace(err);
      }
    }
  }

  /** In a line. */
  static String describe(Throwable e) {
    return switch (e) {
      case UncheckedIOException outer when outer.getCause() != null ->
          outer.getMessage() == null || outer.getMessage().equals(outer.getCause().toString())
              ? describe(outer.getCause())
              : outer.getMessage() + " (" + describe(outer.getCause()) + ")";
      case AccessDeniedException denied -> "no permission for " + denied.getMessage();
      case NoSuchFileException missing -> "there is no " + missing.getMessage();
      case FileSystemException fault -> fault.getMessage();
      default -> e.getClass().getSimpleName() + ": " + e.getMessage();
    };
  }
}
