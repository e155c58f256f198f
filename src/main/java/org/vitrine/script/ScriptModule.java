package org.vitrine.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A module that has been loaded, in a world of its own: it shares nothing with other modules, nor
 * with a second opening of the same file. For one thread at a time.
 */
public interface ScriptModule extends AutoCloseable {
  /** The names that it exports. */
  SortedSet<String> exports();

  /**
   * An exported value that is not a function, as JSON.
   *
   * @throws ScriptException if it is not exported or cannot be written as JSON
   */
  JsonNode constant(String name) throws ScriptException;

  /**
   * Calls an exported function and awaits what it returns.
   *
   * @param arguments as JSON
   * @return its result as JSON
   * @throws ScriptException if it fails, goes over a limit, or returns what is not JSON; the module
   *     cannot be used after that
   */
  JsonNode call(String function, List<JsonNode> arguments) throws ScriptException;

  /** {@link #call(String, List)} of a function whose first argument is a lens. */
  JsonNode call(String function, Asker lens, List<JsonNode> arguments) throws ScriptException;

  /** The files that it is made of so far, itself and its imports, with the SHA-256 of each. */
  SortedMap<String, String> read();

  @Override
  void close();
}
