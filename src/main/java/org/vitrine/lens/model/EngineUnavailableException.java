package org.vitrine.lens.model;

/** The engine does not start on this machine: a fault of neither question nor model. */
public final class EngineUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineUnavailableException(Throwable cause) {
    super(
        "the engine does not start on %s %s: %s. Its native part comes for Linux (x86-64, aarch64),"
                .formatted(
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    cause.getMessage())
            + " macOS (aarch64) and Windows (x86-64), and unpacks itself into DJL_CACHE_DIR, or"
            + " .djl.ai in the home folder, which must be writable and have 500 MB free",
        cause);
  }
}
