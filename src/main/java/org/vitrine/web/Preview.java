package org.vitrine.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.vitrine.diagnostic.Diagnostic;

/**
 * Tells the pages in a browser that they have been built anew, or what is wrong with them.
 * Thread-safe.
 */
public final class Preview implements Routes {
  private static final int HEARTBEAT_SECONDS = 10;

  private final Path journal;
  private final Set<BlockingQueue<String>> browsers = ConcurrentHashMap.newKeySet();
  private volatile String problems = "[]";

  /** How many builds have ended well: a page knows by it whether it is of the last one. */
  private final AtomicInteger builds = new AtomicInteger();

  /**
   * For one journal.
   *
   * @param journal the folder that diagnostics name files from
   */
  public Preview(Path journal) {
    this.journal = journal;
  }

  /** A build has ended well, perhaps with warnings: pages show the new state. */
  public void built(List<Diagnostic> warnings) {
    problems = json(warnings);
    tell(built(builds.incrementAndGet()));
  }

  /** A build has failed: pages stay as they are and show why. */
  public void failed(List<Diagnostic> diagnostics) {
    problems = json(diagnostics);
    tell(event("problems", problems));
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/preview/events", this::events);
    routes.get(
        "/preview/preview.js", context -> resource(context, "preview.js", "text/javascript"));
    routes.get("/preview/preview.css", context -> resource(context, "preview.css", "text/css"));
  }

  @Override
  public Handler.Wrapper before(Path site, Handler.Wrapper files) {
    return new PreviewPages(site, builds::get, files);
  }

  @Override
  public boolean answers(String path) {
    return false;
  }

  @Override
  public void close() {
    tell("");
  }

  private void tell(String text) {
    browsers.forEach(browser -> browser.add(text));
  }

  private void events(Context context) throws IOException, InterruptedException {
    BlockingQueue<String> mine = new LinkedBlockingQueue<>();
    browsers.add(mine);
    // A page may come back from a sleep, or have been sent while the next build ended.
    mine.add(built(builds.get()));
    mine.add(event("problems", problems));
    try {
      context.contentType("text/event-stream;charset=utf-8").header("Cache-Control", "no-store");
      OutputStream out = context.res().getOutputStream();
      while (true) {
        String text = mine.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (text != null && text.isEmpty()) {
          return;
        }
        out.write((text == null ? ":\n\n" : text).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } finally {
      browsers.remove(mine);
    }
  }

  private static String built(int build) {
    return event("built", Integer.toString(build));
  }

  private static String event(String name, String json) {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }

  private String json(List<Diagnostic> diagnostics) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Diagnostic diagnostic : diagnostics) {
      list.addObject()
          .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
          .put("code", diagnostic.code())
          .put("position", diagnostic.position().toString())
          .put("problem", diagnostic.problem())
          .put("found", diagnostic.found())
          .put("hint", diagnostic.hint())
          .put("source", sourceLine(diagnostic));
    }
    return list.toString();
  }

  /** The line that is meant; empty where the whole file is meant or it is gone. */
  private String sourceLine(Diagnostic diagnostic) {
    int line = diagnostic.position().line();
    Path file = journal.resolve(diagnostic.position().file()).normalize();
    if (line == 0 || !file.startsWith(journal)) {
      return "";
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return line <= lines.size() ? lines.get(line - 1) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static void resource(Context context, String name, String type) throws IOException {
    try (InputStream in = Preview.class.getResourceAsStream(name)) {
      context.header("Cache-Control", "no-store");
      context.contentType(type + ";charset=utf-8").result(in.readAllBytes());
    }
  }
}
