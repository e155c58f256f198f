package org.vitrine.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.script.ScriptException.Kind;

/** A module opened in the host's process. */
final class ProcessModule implements ScriptModule {
  private final ProcessModuleHost host;
  private final ModuleProcess process;
  private final int session;
  private final ModuleSources sources;
  private final SortedSet<String> exports = new TreeSet<>();
  private final SortedMap<String, String> read = new TreeMap<>();

  private ProcessModule(ProcessModuleHost host, ModuleSources sources) {
    this.host = host;
    this.process = host.current();
    this.session = host.nextSession();
    this.sources = sources;
  }

  static ProcessModule open(ProcessModuleHost host, ModuleSources sources, String path)
      throws ScriptException {
    ProcessModule module = new ProcessModule(host, sources);
    ObjectNode request = module.request("open").put("module", path);
    ObjectNode files = request.putObject("files");
    sources.files().forEach(files::put);
    try {
      module.exchange(request).get("exports").forEach(name -> module.exports.add(name.asText()));
    } catch (ScriptException e) {
      module.close();
      throw e;
    }
    return module;
  }

  @Override
  public SortedSet<String> exports() {
    return Collections.unmodifiableSortedSet(exports);
  }

  @Override
  public JsonNode constant(String name) throws ScriptException {
    if (!exports.contains(name)) {
      throw new ScriptException(Kind.RESULT, "it does not export " + name, Optional.empty());
    }
    return json(exchange(request("constant").put("name", name)).get("value").asText(), name);
  }

  @Override
  public JsonNode call(String function, List<JsonNode> arguments) throws ScriptException {
    return call(function, false, ProcessModule::nothing, arguments);
  }

  @Override
  public JsonNode call(String function, Asker lens, List<JsonNode> arguments)
      throws ScriptException {
    return call(function, true, lens, arguments);
  }

  private JsonNode call(String function, boolean withLens, Asker lens, List<JsonNode> arguments)
      throws ScriptException {
    JsonNode reply =
        exchange(
            request("call")
                .put("function", function)
                .put("lens", withLens)
                .put("arguments", array(arguments).toString()));
    while (reply.has("asks")) {
      List<JsonNode> questions = new ArrayList<>();
      for (JsonNode text : reply.get("asks")) {
        questions.add(json(text.asText(), "a question of " + function));
      }
      List<JsonNode> answers = lens.ask(List.copyOf(questions));
      if (answers.size() != questions.size()) {
        throw new IllegalArgumentException(
            "%d questions have %d answers".formatted(questions.size(), answers.size()));
      }
      reply =
          exchange(
              request("answer")
                  .put("function", function)
                  .put("answers", array(answers).toString()));
    }
    return json(reply.get("value").asText(), function);
  }

  @Override
  public SortedMap<String, String> read() {
    return Collections.unmodifiableSortedMap(read);
  }

  @Override
  public void close() {
    host.forget(process, session);
  }

  private static List<JsonNode> nothing(List<JsonNode> questions) {
    throw new IllegalStateException("a function without a lens asks nothing: " + questions);
  }

  private ObjectNode request(String what) {
    return JsonNodeFactory.instance.objectNode().put("do", what).put("session", session);
  }

  private JsonNode exchange(ObjectNode request) throws ScriptException {
    JsonNode reply = host.exchange(process, request);
    for (JsonNode path : reply.get("read")) {
      sources.sha256(path.asText()).ifPresent(hash -> read.put(path.asText(), hash));
    }
    return reply;
  }

  private static ArrayNode array(List<JsonNode> values) {
    return JsonNodeFactory.instance.arrayNode().addAll(values);
  }

  /** Nothing that JavaScript writes as JSON is malformed, but it may be nested without end. */
  private static JsonNode json(String text, String what) throws ScriptException {
    try {
      return Frames.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ScriptException(
          Kind.RESULT,
          what + " is no JSON that is taken: " + e.getOriginalMessage(),
          Optional.empty());
    }
  }
}
