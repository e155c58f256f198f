package org.vitrine.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * KaTeX and Prism in GraalJS. Starting costs about a second, a formula then a few milliseconds; so
 * it starts when first asked, and stays. Thread-safe, one piece of work at a time.
 */
final class TypesetEngine {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReentrantLock lock = new ReentrantLock();
  private final BoundedThread thread = new BoundedThread("typesetter");
  private Optional<Libraries> libraries = Optional.empty();

  /** A context with the libraries loaded. */
  private record Libraries(Context context, Value math, Value highlight) {}

  /** KaTeX's HTML of the formula. */
  String math(String tex, boolean display) throws TypesetException {
    String answer;
    try {
      answer = call(loaded -> loaded.math().execute(tex, display).asString());
    } catch (TimeoutException e) {
      throw new TypesetException(
          "the formula takes more than %d s to set".formatted(LIMIT.toSeconds()), -1);
    }
    if (answer.startsWith("+")) {
      return answer.substring(1);
    }
    throw error(answer.substring(1));
  }

  /**
   * Prism's HTML of the code; empty where it takes too long.
   *
   * @param language Prism's name of it
   */
  Optional<String> highlight(String code, String language) {
    try {
      return Optional.of(call(loaded -> loaded.highlight().execute(code, language).asString()));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }

  /** Whether JavaScript has been started, which costs a second. */
  boolean started() {
    lock.lock();
    try {
      return libraries.isPresent();
    } finally {
      lock.unlock();
    }
  }

  private interface Work {
    String with(Libraries loaded);
  }

  private String call(Work work) throws TimeoutException {
    lock.lock();
    try {
      if (libraries.isEmpty()) {
        libraries = Optional.of(thread.run(TypesetEngine::load, START_LIMIT, () -> {}));
      }
      Libraries loaded = libraries.get();
      return thread.run(() -> work.with(loaded), LIMIT, () -> discard(loaded));
    } catch (ExecutionException e) {
      libraries.ifPresent(this::discard);
      if (e.getCause() instanceof PolyglotException failure && failure.isCancelled()) {
        throw new TimeoutException("stopped after " + LIMIT);
      }
      throw new IllegalStateException("the typesetter's JavaScript failed", e.getCause());
    } catch (InterruptedException e) {
      libraries.ifPresent(this::discard);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while typesetting", e);
    } finally {
      lock.unlock();
    }
  }

  private void discard(Libraries loaded) {
    libraries = Optional.empty();
    try {
      loaded.context().close(true);
    } catch (PolyglotException e) {
      // Closing a context that is running makes its work fail, which is what is wanted.
    }
  }

  private static Libraries load() {
    Context context = Sandbox.context(Sandbox.engine());
    context.eval(source("katex.js", Webjar.KATEX.text("dist/katex.min.js")));
    context.eval(source("prism.js", Webjar.PRISM.text("components/prism-core.min.js")));
    for (String component : CodeLanguages.COMPONENTS) {
      String file = "components/prism-" + component + ".min.js";
      context.eval(source(file, Webjar.PRISM.text(file)));
    }
    context.eval(source("typeset.js", Sandbox.script("typeset.js")));
    Value global = context.getBindings("js");
    return new Libraries(context, global.getMember("math"), global.getMember("highlight"));
  }

  private static Source source(String name, String text) {
    return Source.newBuilder("js", text, name).buildLiteral();
  }

  private static TypesetException error(String json) {
    try {
      JsonNode error = JSON.readTree(json);
      return new TypesetException(error.get("message").asText(), error.get("offset").asInt());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the typesetter's JavaScript wrote no JSON: " + json, e);
    }
  }
}
