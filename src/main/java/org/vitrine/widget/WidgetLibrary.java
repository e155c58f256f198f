package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleSources;
import org.vitrine.script.ScriptException;
import org.vitrine.script.ScriptModule;

/**
 * The widget modules of one folder, as they were when it was read. The modules are the scripts in
 * the folder itself; what lies in folders inside it is there to be imported. Thread-safe.
 *
 * @param folder as diagnostics name it, such as {@code widgets}
 */
record WidgetLibrary(String folder, ModuleSources sources) {
  private static final String EXTENSION = ".js";

  /**
   * Reads a folder.
   *
   * @param shown as diagnostics name it
   */
  static WidgetLibrary read(Path folder, String shown) {
    return new WidgetLibrary(shown, ModuleSources.read(folder));
  }

  /** The names of its widgets. */
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (String path : sources.files().keySet()) {
      if (!path.contains("/")) {
        names.add(path.substring(0, path.length() - EXTENSION.length()));
      }
    }
    return names;
  }

  boolean has(String name) {
    return sources.files().containsKey(path(name)) || sources.refused().containsKey(path(name));
  }

  /** The module's file, from the folder. */
  static String path(String name) {
    return name + EXTENSION;
  }

  /** The module's file in a diagnostic, at the place where it failed if that is known. */
  Position position(String name, Optional<ScriptException.Place> place) {
    return place
        .map(at -> new Position(folder + "/" + at.file(), at.line(), at.column()))
        .orElse(Position.of(folder + "/" + path(name)));
  }

  /**
   * What the module declares; looked up where it was read before.
   *
   * @throws ScriptException if the module cannot be run
   * @throws Declaration.Malformed if what it declares makes no sense
   */
  Declaration declaration(String name, ModuleHost host, TracedCache cache)
      throws ScriptException, Declaration.Malformed {
    String key = TracedCache.key("declaration", path(name), JsonNodeFactory.instance.nullNode());
    Optional<JsonNode> kept = cache.get(key, sources);
    if (kept.isPresent()) {
      return Declaration.read(kept.get());
    }
    try (ScriptModule module = host.open(sources, path(name))) {
      if (!module.exports().contains("attributes")) {
        throw new Declaration.Malformed("it exports no attributes");
      }
      JsonNode attributes = module.constant("attributes");
      Declaration declaration = Declaration.read(attributes);
      cache.put(key, attributes, module.read());
      return declaration;
    }
  }
}
