package org.vitrine.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves the site's pages with the preview's script at their end; all else goes to the handler
 * behind.
 */
final class PreviewPages extends Handler.Wrapper {
  private static final String SCRIPT =
      "<script type=\"module\" src=\"/preview/preview.js\"></script>\n";

  private final Path site;

  PreviewPages(Path site, Handler inner) {
    super(inner);
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    Path page = path.endsWith("/") ? inside(path + "index.html") : inside(path);
    if (!HttpMethod.GET.is(request.getMethod())
        || !page.startsWith(site)
        || !page.toString().endsWith(".html")
        || !Files.isRegularFile(page)) {
      return super.handle(request, response, callback);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(
        response,
        true,
        Files.readString(page, StandardCharsets.UTF_8).replace("</body>", SCRIPT + "</body>"),
        callback);
    return true;
  }

  private Path inside(String path) {
    return site.resolve(path.substring(1)).normalize();
  }
}
