package org.vitrine.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.vitrine.script.ScriptException.Kind;
import org.vitrine.script.ScriptException.Place;

/** How a module failed, on its way from the process it ran in. */
record Failure(Kind kind, String message, Optional<Place> place) {
  private static final int LONGEST_MESSAGE = 2_000;
  private static final Pattern IMPORT =
      Pattern.compile("(?:Cannot find|Error reading) module '([^']*)' imported from ([^:]*)");
  private static final Pattern PLACE_IN_MESSAGE =
      Pattern.compile("^(SyntaxError: )\\S+:\\d+:\\d+ ");
  private static final Pattern SPECIFIER =
      Pattern.compile("(?:\\bfrom|\\bimport|\\bimport\\s*\\()\\s*(['\"])([^'\"\\n]*)\\1");

  Failure {
    if (message.length() > LONGEST_MESSAGE) {
      message = message.substring(0, LONGEST_MESSAGE) + " …";
    }
  }

  static Failure of(Kind kind, String message) {
    return new Failure(kind, message, Optional.empty());
  }

  /** What GraalJS says, told as what the module did. */
  static Failure of(PolyglotException e, ModuleFiles files, ModuleLimits limits) {
    Optional<Place> place = place(e, files);
    String message = String.valueOf(e.getMessage());
    if (e.isCancelled() && !e.isResourceExhausted()) {
      String said =
          "it took more than %s s of processor time".formatted(limits.time().toMillis() / 1000.0);
      return new Failure(Kind.TIME, said, place);
    }
    if (e.isResourceExhausted()) {
      return message.contains("Statement count")
          ? new Failure(
              Kind.STATEMENTS,
              "it ran more than %,d statements".formatted(limits.statements()),
              place)
          : new Failure(
              Kind.MEMORY,
              "it used more than %d MB of memory".formatted(limits.heapMegabytes()),
              place);
    }
    Matcher imported = IMPORT.matcher(message);
    if (imported.find()) {
      return importFailure(imported.group(1), imported.group(2), files);
    }
    if (e.isSyntaxError()) {
      return new Failure(Kind.SYNTAX, firstLine(message), place);
    }
    return new Failure(Kind.THROWN, firstLine(message), place);
  }

  ScriptException exception() {
    return new ScriptException(kind, message, place);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", kind.name().toLowerCase(Locale.ROOT)).put("message", message);
    place.ifPresent(
        at -> json.put("file", at.file()).put("line", at.line()).put("column", at.column()));
    return json;
  }

  static Failure read(JsonNode json) {
    Optional<Place> place =
        json.has("file")
            ? Optional.of(
                new Place(
                    json.get("file").asText(),
                    json.get("line").asInt(),
                    json.get("column").asInt()))
            : Optional.empty();
    Kind kind = Kind.valueOf(json.get("kind").asText().toUpperCase(Locale.ROOT));
    return new Failure(kind, json.get("message").asText(), place);
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("an error without a message");
    return PLACE_IN_MESSAGE.matcher(line).replaceFirst("$1");
  }

  /** The innermost place that lies in the module's own files. */
  private static Optional<Place> place(PolyglotException e, ModuleFiles files) {
    Optional<Place> thrown = place(e.getSourceLocation(), files);
    if (thrown.isPresent()) {
      return thrown;
    }
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      Optional<Place> called = place(frame.getSourceLocation(), files);
      if (called.isPresent()) {
        return called;
      }
    }
    return Optional.empty();
  }

  static Optional<Place> place(SourceSection section, ModuleFiles files) {
    if (section == null || !section.isAvailable()) {
      return Optional.empty();
    }
    String path = section.getSource().getPath();
    return files
        .name(Path.of(path == null ? section.getSource().getName() : path))
        .filter(name -> files.text(name).isPresent())
        .map(name -> new Place(name, section.getStartLine(), section.getStartColumn()));
  }

  /** GraalJS gives no place for an import that fails: it is looked up in the importing text. */
  private static Failure importFailure(String target, String importer, ModuleFiles files) {
    Optional<String> from = files.name(Path.of(importer));
    Optional<String> wanted = files.name(files.parsePath(target));
    String shown = wanted.orElse(target);
    Optional<Place> place = Optional.empty();
    if (from.isPresent() && files.text(from.get()).isPresent()) {
      String text = files.text(from.get()).get();
      Matcher specifier = SPECIFIER.matcher(text);
      while (place.isEmpty() && specifier.find()) {
        String written = specifier.group(2);
        if (leadsTo(written, target, from.get(), wanted, files)) {
          shown = written;
          place = Optional.of(place(from.get(), text, specifier.start(2)));
        }
      }
    }
    boolean inside = wanted.isPresent();
    String said =
        inside
            ? "it imports \"%s\", and there is no such file".formatted(shown)
            : "it imports \"%s\"; only relative paths inside the folder of modules may be imported"
                .formatted(shown);
    return new Failure(Kind.IMPORT, said, place);
  }

  private static boolean leadsTo(
      String written, String target, String from, Optional<String> wanted, ModuleFiles files) {
    if (written.equals(target) || Path.of("/", written).equals(Path.of(target))) {
      return true;
    }
    if (!written.startsWith(".")) {
      return false;
    }
    Path resolved = files.toAbsolutePath(Path.of(from)).resolveSibling(written).normalize();
    return wanted.isPresent()
        ? files.name(resolved).equals(wanted)
        : resolved.equals(Path.of(target));
  }

  private static Place place(String file, String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return new Place(file, line, offset - text.lastIndexOf('\n', offset - 1));
  }
}
