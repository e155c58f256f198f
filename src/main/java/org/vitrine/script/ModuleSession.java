package org.vitrine.script;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.vitrine.script.ScriptException.Kind;
import org.vitrine.script.ScriptException.Place;

/**
 * One opened module in its process. Each step runs the module until it has ended or waits for
 * answers, and says which, in JSON: {@code value}, {@code asks} or {@code failed}.
 */
final class ModuleSession {
  private static final Source PRELUDE =
      Source.newBuilder("js", Sandbox.script("module.js"), "(vitrine)/module.js").buildLiteral();

  private final ModuleLimits limits;
  private final ModuleFiles files;
  private final Context context;
  private Value prelude;
  private Value module;
  private int questions;
  private Optional<Place> called = Optional.empty();

  ModuleSession(Engine engine, ModuleLimits limits, SortedMap<String, String> sources) {
    this.limits = limits;
    this.files = new ModuleFiles(sources);
    this.context =
        Sandbox.builder(engine)
            .allowIO(IOAccess.newBuilder().fileSystem(files).build())
            .option("js.esm-eval-returns-exports", "true")
            .resourceLimits(
                ResourceLimits.newBuilder().statementLimit(limits.statements(), null).build())
            .build();
  }

  /** Loads the module and says what it exports. */
  ObjectNode open(String path) {
    return step(
        () -> {
          prelude = context.eval(PRELUDE);
          String load = "import * as module from './%s'; export { module };".formatted(path);
          module =
              context
                  .eval(
                      Source.newBuilder("js", load, "load")
                          .mimeType("application/javascript+module")
                          .buildLiteral())
                  .getMember("module");
          ObjectNode reply = JsonNodeFactory.instance.objectNode();
          ArrayNode exports = reply.putArray("exports");
          module.getMemberKeys().forEach(exports::add);
          return reply;
        });
  }

  ObjectNode constant(String name) {
    return step(() -> value(prelude.invokeMember("json", module.getMember(name)), name));
  }

  ObjectNode call(String function, boolean withLens, String arguments) {
    return step(
        () -> {
          Value exported = module.getMember(function);
          if (exported == null || !exported.canExecute()) {
            return failed(Failure.of(Kind.RESULT, "it exports no function " + function));
          }
          called = Failure.place(exported.getSourceLocation(), files);
          prelude.invokeMember("call", exported, withLens, arguments);
          return settled(function);
        });
  }

  ObjectNode answer(String function, String answers) {
    return step(
        () -> {
          prelude.invokeMember("answer", answers);
          return settled(function);
        });
  }

  /** Ends the session, and the step that it is in. */
  void stop() {
    try {
      context.close(true);
    } catch (PolyglotException e) {
      // The step that was stopped says why.
    }
  }

  private interface Step {
    ObjectNode run();
  }

  private ObjectNode step(Step step) {
    ObjectNode reply;
    try {
      reply = step.run();
    } catch (PolyglotException e) {
      reply = failed(Failure.of(e, files, limits));
    }
    ArrayNode read = reply.putArray("read");
    files.read().forEach(read::add);
    return reply;
  }

  /** Where the function stands, now that nothing more happens by itself. */
  private ObjectNode settled(String function) {
    return switch (prelude.invokeMember("state").asString()) {
      case "done" -> value(prelude.invokeMember("result"), function);
      case "failed" -> {
        Value thrown = prelude.invokeMember("error");
        yield thrown.isException()
            ? failed(Failure.of(exception(thrown), files, limits))
            : failed(Failure.of(Kind.THROWN, "it threw " + thrown));
      }
      default -> asks(function, prelude.invokeMember("questions"));
    };
  }

  private static PolyglotException exception(Value thrown) {
    try {
      throw thrown.throwException();
    } catch (PolyglotException e) {
      return e;
    }
  }

  private ObjectNode value(Value json, String name) {
    if (!json.isString()) {
      return failed(Failure.of(Kind.RESULT, name + " is not a value that JSON can hold"));
    }
    String text = json.asString();
    if (text.length() > limits.resultCharacters()) {
      return failed(
          Failure.of(
              Kind.RESULT,
              "%s has %,d characters as JSON; at most %,d are taken"
                  .formatted(name, text.length(), limits.resultCharacters())));
    }
    return JsonNodeFactory.instance.objectNode().put("value", text);
  }

  private ObjectNode asks(String function, Value texts) {
    long count = texts.getArraySize();
    questions += Math.toIntExact(Math.min(count, Integer.MAX_VALUE / 2));
    if (count == 0) {
      return failed(
          Failure.of(
              Kind.RESULT,
              function + " waits for something that never comes: it may only await lens.ask"));
    }
    if (questions > limits.questions()) {
      return failed(
          Failure.of(
              Kind.RESULT,
              "%s asks more than %,d questions".formatted(function, limits.questions())));
    }
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode asks = reply.putArray("asks");
    long length = 0;
    for (long i = 0; i < count; i++) {
      String text = texts.getArrayElement(i).asString();
      length += text.length();
      asks.add(text);
    }
    return length <= limits.resultCharacters()
        ? reply
        : failed(Failure.of(Kind.RESULT, function + "'s questions are too long"));
  }

  /** A failure without a place is shown at the function that was called. */
  private ObjectNode failed(Failure failure) {
    Failure placed =
        new Failure(failure.kind(), failure.message(), failure.place().or(() -> called));
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.set("failed", placed.json());
    return reply;
  }
}
