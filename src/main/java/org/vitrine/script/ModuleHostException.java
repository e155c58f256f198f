package org.vitrine.script;

/** The process in which modules run cannot be used: a fault of the machine, not of a module. */
public final class ModuleHostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModuleHostException(String message) {
    super(message);
  }

  public ModuleHostException(String message, Throwable cause) {
    super(message, cause);
  }
}
