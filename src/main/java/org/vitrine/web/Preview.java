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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.lens.Questions;
import org.vitrine.site.BuildProgress;
import org.vitrine.site.SiteReport;
import org.vitrine.widget.FigureProgress;

/**
 * Tells the pages in a browser that they have been built anew, or what is wrong with them.
 * Thread-safe.
 */
public final class Preview implements Routes {
  private static final int HEARTBEAT_SECONDS = 10;

  /** Where the journal's own theme is had as its author left it, before anything is built. */
  private static final String THEME = "/preview/theme/";

  private static final Map<String, String> THEME_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final Path journal;
  private final Set<BlockingQueue<String>> browsers = ConcurrentHashMap.newKeySet();
  private final Findings findings = new Findings();
  private volatile String problems = "[]";
  private volatile String working = "";

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

  /**
   * A build begins: what it finds is shown as it is found, so that nobody goes on looking for a
   * mistake that is mended because figures are still computed.
   *
   * @return to be told how it goes
   */
  public BuildProgress begun() {
    findings.begin();
    return new BuildProgress() {
      @Override
      public void article(int done, int total, String slug) {}

      @Override
      public void told(String place, List<Diagnostic> soFar) {
        if (findings.told(place, soFar)) {
          show(findings.all());
        }
      }

      @Override
      public boolean figure(FigureProgress.Report report) {
        work("%s asks %s".formatted(report.figure(), Questions.ask(report.question())));
        return true;
      }
    };
  }

  /** The build has ended: well, and pages show the new state; else they stay as they are. */
  public void ended(SiteReport report) {
    findings.end();
    work("");
    show(report.diagnostics());
    if (!report.failed()) {
      tell(built(builds.incrementAndGet()));
    }
  }

  /**
   * The build has ended by a fault that is none of the journal's: pages stay as they are and say
   * so.
   *
   * @param fault in a line
   */
  public void broken(String fault) {
    work("");
    List<Diagnostic> all = new ArrayList<>();
    all.add(
        Diagnostic.error(
            "fault",
            Position.of("vitrine"),
            "the build was ended by a fault of the program or of the machine",
            fault,
            "the terminal says more; the next save is built again"));
    all.addAll(findings.all());
    show(all);
  }

  private synchronized void show(List<Diagnostic> diagnostics) {
    problems = json(diagnostics);
    tell(event("problems", problems));
  }

  /** Says what is being computed; nothing at the end. */
  private synchronized void work(String what) {
    if (!what.equals(working)) {
      working = what;
      tell(working(what));
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/preview/events", this::events);
    routes.get(
        "/preview/preview.js", context -> resource(context, "preview.js", "text/javascript"));
    routes.get("/preview/preview.css", context -> resource(context, "preview.css", "text/css"));
    routes.get(THEME + "<path>", this::theme);
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
    mine.add(working(working));
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

  private static String working(String what) {
    return event("working", JsonNodeFactory.instance.textNode(what).toString());
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

  /** For the page that stands where there is none yet: a first build may have failed. */
  private void theme(Context context) throws IOException {
    String path = context.pathParam("path");
    Path folder = journal.resolve("static");
    Path file = folder.resolve(path).normalize();
    String type = THEME_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !file.startsWith(folder) || !Files.isRegularFile(file)) {
      context.status(HttpStatus.NOT_FOUND_404);
      return;
    }
    context.header("Cache-Control", "no-store");
    context.contentType(type).result(Files.readAllBytes(file));
  }

  private static void resource(Context context, String name, String type) throws IOException {
    try (InputStream in = Preview.class.getResourceAsStream(name)) {
      context.header("Cache-Control", "no-store");
      context.contentType(type + ";charset=utf-8").result(in.readAllBytes());
    }
  }
}
