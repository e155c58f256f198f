package org.vitrine.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves the site's pages with the preview's script at their end, also where there is no page yet;
 * all else goes to the handler behind.
 */
final class PreviewPages extends Handler.Wrapper {
  private final Path site;
  private final IntSupplier build;

  /**
   * @param build the number of the last build, for the script to know which it belongs to
   */
  PreviewPages(Path site, IntSupplier build, Handler inner) {
    super(inner);
    this.site = site;
    this.build = build;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    Path page = path.endsWith("/") ? inside(path + "index.html") : inside(path);
    if (!HttpMethod.GET.is(request.getMethod())
        || !page.startsWith(site)
        || !page.toString().endsWith(".html")) {
      return super.handle(request, response, callback);
    }
    // Before the page is read: one that is newer than its number is reloaded once for nothing.
    String script = script(build.getAsInt());
    boolean there = Files.isRegularFile(page);
    response.setStatus(there ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    String html = there ? Files.readString(page, StandardCharsets.UTF_8) : waiting();
    Content.Sink.write(response, true, html.replace("</body>", script + "</body>"), callback);
    return true;
  }

  /** What stands where there is no page yet: the script shows what is wrong, and reloads. */
  private static String waiting() throws IOException {
    try (InputStream in = PreviewPages.class.getResourceAsStream("waiting.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path inside(String path) {
    return site.resolve(path.substring(1)).normalize();
  }

  private static String script(int build) {
    return "<script type=\"module\" src=\"/preview/preview.js?build=%d\"></script>\n"
        .formatted(build);
  }
}
