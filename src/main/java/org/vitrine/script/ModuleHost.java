package org.vitrine.script;

/**
 * Runs modules that nobody has to trust: in a process of their own, in a sandbox without files,
 * network, clock or randomness, under limits. The process starts when the first module is opened,
 * serves all that follow, and is replaced when a module has brought it down. Thread-safe.
 */
public interface ModuleHost extends AutoCloseable {
  static ModuleHost create(ModuleLimits limits) {
    return new ProcessModuleHost(limits);
  }

  /**
   * Loads a module.
   *
   * @param path from the folder of the sources: {@code feature-visualization.js}
   * @throws ScriptException if it cannot be read, parsed or run
   * @throws ModuleHostException if the process cannot be started
   */
  ScriptModule open(ModuleSources sources, String path) throws ScriptException;

  /** Whether the process has been started, which costs a second. */
  boolean started();

  /** Ends the process. The host can be used again, and starts another one then. */
  @Override
  void close();
}
