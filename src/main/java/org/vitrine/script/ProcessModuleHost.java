package org.vitrine.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.vitrine.script.ScriptException.Kind;

/** Keeps one process, and replaces it when it has ended. Thread-safe, one request at a time. */
final class ProcessModuleHost implements ModuleHost {
  /** The first request also waits for the process to start, perhaps on a busy machine. */
  private static final Duration START = Duration.ofSeconds(60);

  private final ModuleLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<ModuleProcess> process = Optional.empty();
  private int lastSession;

  ProcessModuleHost(ModuleLimits limits) {
    this.limits = limits;
  }

  @Override
  public ScriptModule open(ModuleSources sources, String path) throws ScriptException {
    if (sources.refused().containsKey(path)) {
      throw new ScriptException(Kind.SOURCE, sources.refused().get(path), Optional.empty());
    }
    if (sources.text(path).isEmpty()) {
      throw new ScriptException(Kind.SOURCE, "there is no file " + path, Optional.empty());
    }
    return ProcessModule.open(this, sources, path);
  }

  /** One request on the process of that session. */
  JsonNode exchange(ModuleProcess of, ObjectNode request) throws ScriptException {
    lock.lock();
    try {
      return reply(of, request);
    } finally {
      lock.unlock();
    }
  }

  /** The process that serves now, started where there is none. */
  ModuleProcess current() {
    lock.lock();
    try {
      if (process.isEmpty() || !process.get().alive()) {
        process = Optional.of(ModuleProcess.start(limits));
      }
      return process.get();
    } finally {
      lock.unlock();
    }
  }

  int nextSession() {
    lock.lock();
    try {
      return ++lastSession;
    } finally {
      lock.unlock();
    }
  }

  private JsonNode reply(ModuleProcess of, ObjectNode request) throws ScriptException {
    if (!of.alive()) {
      throw new ModuleHostException(
          "the process for widget modules was ended by another module: try again");
    }
    Optional<JsonNode> reply;
    String complaints = "";
    try {
      reply = of.exchange(request, patience());
      if (reply.isEmpty()) {
        complaints = of.complaints();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModuleHostException("interrupted while a widget module ran", e);
    }
    if (reply.isEmpty() && of.ranOutOfMemory()) {
      throw Failure.of(
              Kind.MEMORY, "it used more than %d MB of memory".formatted(limits.heapMegabytes()))
          .exception();
    }
    if (reply.isEmpty()) {
      throw new ModuleHostException(
          "the process for widget modules ended without a reply: " + complaints);
    }
    if (reply.get().has("failed")) {
      throw Failure.read(reply.get().get("failed")).exception();
    }
    return reply.get();
  }

  /** Longer than the process itself lets a module run: then it does not answer at all. */
  private Duration patience() {
    return START.plus(limits.time().multipliedBy(BoundedThread.PATIENCE));
  }

  /** A session that nobody needs: its process forgets it. */
  void forget(ModuleProcess of, int session) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("do", "close").put("session", session);
    lock.lock();
    try {
      if (of.alive()) {
        reply(of, request);
      }
    } catch (ScriptException | ModuleHostException e) {
      // The process ended meanwhile, and its sessions with it.
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean started() {
    lock.lock();
    try {
      return process.isPresent();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      process.ifPresent(ModuleProcess::stop);
      process = Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
