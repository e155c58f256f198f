package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
 * @param sources with those borrowed
 * @param borrowed the folder of each file that lies in another one, as diagnostics name that
 */
record WidgetLibrary(String folder, ModuleSources sources, Map<String, String> borrowed) {
  private static final String EXTENSION = ".js";

  /**
   * Reads a folder.
   *
   * @param shown as diagnostics name it
   */
  static WidgetLibrary read(Path folder, String shown) {
    return new WidgetLibrary(shown, ModuleSources.read(folder).withLibraries(), Map.of());
  }

  /** These modules, which may also import the parts of a journal as if they lay among them. */
  WidgetLibrary withPartsOf(WidgetLibrary journal) {
    ModuleSources all = sources.borrowing(journal.sources, ModuleSize.SHARED);
    Map<String, String> parts = new TreeMap<>();
    for (String path : all.files().keySet()) {
      if (sources.text(path).isEmpty()) {
        parts.put(path, journal.folder);
      }
    }
    return new WidgetLibrary(folder, all, parts);
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
        .map(
            at ->
                new Position(
                    borrowed.getOrDefault(at.file(), folder) + "/" + at.file(),
                    at.line(),
                    at.column()))
        .orElse(Position.of(folder + "/" + path(name)));
  }

  /** A module that can be run: what it declares, how large it is, what it says of itself. */
  record Loaded(Declaration declaration, ModuleSize size, Showing showing) {}

  /**
   * Loads a module; looked up where that was done before.
   *
   * @throws ScriptException if the module cannot be run
   * @throws Declaration.Malformed if what it declares makes no sense
   */
  Loaded load(String name, ModuleHost host, TracedCache cache)
      throws ScriptException, Declaration.Malformed {
    String beside = name + "/gallery.js";
    boolean has = sources.files().containsKey(beside);
    String key = TracedCache.key("declared", path(name), JsonNodeFactory.instance.booleanNode(has));
    Optional<JsonNode> kept = cache.get(key, sources);
    if (kept.isPresent()) {
      return loaded(kept.get());
    }
    try (ScriptModule module = host.open(sources, path(name))) {
      if (!module.exports().contains("attributes")) {
        throw new Declaration.Malformed("it exports no attributes");
      }
      ObjectNode made = JsonNodeFactory.instance.objectNode();
      made.set("attributes", module.constant("attributes"));
      made.set("size", ModuleSize.of(sources, module.read().keySet()).json());
      SortedMap<String, String> read = new TreeMap<>(module.read());
      if (module.exports().contains("gallery")) {
        made.set("gallery", module.constant("gallery"));
      } else if (has) {
        try (ScriptModule gallery = host.open(sources, beside)) {
          made.set("gallery", gallery.constant("gallery"));
          read.putAll(gallery.read());
        }
      }
      Loaded loaded = loaded(made);
      cache.put(key, made, read);
      return loaded;
    }
  }

  private static Loaded loaded(JsonNode made) throws Declaration.Malformed {
    return new Loaded(
        Declaration.read(made.get("attributes")),
        ModuleSize.read(made.get("size")),
        made.has("gallery") ? Showing.read(made.get("gallery")) : Showing.NOTHING);
  }
}
