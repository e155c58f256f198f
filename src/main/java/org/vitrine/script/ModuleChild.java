package org.vitrine.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.graalvm.polyglot.Engine;

/**
 * The process that modules run in: reads requests from its input, writes one reply to each. It ends
 * with its input, so that it never outlives the process that started it.
 */
final class ModuleChild {
  /** The exit status that says that memory was short. */
  static final int OUT_OF_MEMORY = 3;

  private final ModuleLimits limits;
  private final Engine engine = Sandbox.engine();
  private final BoundedThread thread = new BoundedThread("module");
  private final Map<Integer, ModuleSession> sessions = new HashMap<>();

  private ModuleChild(ModuleLimits limits) {
    this.limits = limits;
  }

  public static void main(String[] args) throws Exception {
    PrintStream output = System.out;
    System.setOut(System.err); // Nothing but replies goes to the output.
    ModuleLimits limits =
        new ModuleLimits(
            Duration.parse(args[0]),
            Long.parseLong(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]));
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(output))) {
      new ModuleChild(limits).serve(in, out);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
    Runtime.getRuntime().halt(0);
  }

  private void serve(DataInputStream in, DataOutputStream out)
      throws IOException, InterruptedException, ExecutionException {
    Optional<JsonNode> request = Frames.read(in);
    while (request.isPresent()) {
      Frames.write(out, reply(request.get()));
      request = Frames.read(in);
    }
  }

  private ObjectNode reply(JsonNode request) throws InterruptedException, ExecutionException {
    int id = request.get("session").asInt();
    if (request.get("do").asText().equals("open")) {
      sessions.put(id, new ModuleSession(engine, limits, sources(request.get("files"))));
    }
    ModuleSession session = sessions.get(id);
    if (request.get("do").asText().equals("close")) {
      sessions.remove(id);
      session.stop();
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return thread.run(() -> step(session, request), limits.time(), session::stop);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError memory) {
        throw memory;
      }
      throw e;
    }
  }

  private static ObjectNode step(ModuleSession session, JsonNode request) {
    return switch (request.get("do").asText()) {
      case "open" -> session.open(request.get("module").asText());
      case "constant" -> session.constant(request.get("name").asText());
      case "call" ->
          session.call(
              request.get("function").asText(),
              request.get("lens").asBoolean(),
              request.get("arguments").asText());
      case "answer" ->
          session.answer(request.get("function").asText(), request.get("answers").asText());
      default -> throw new IllegalArgumentException("no such request: " + request.get("do"));
    };
  }

  private static SortedMap<String, String> sources(JsonNode files) {
    SortedMap<String, String> sources = new TreeMap<>();
    files.properties().forEach(file -> sources.put(file.getKey(), file.getValue().asText()));
    return sources;
  }
}
