package org.vitrine.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.PreCompressedHttpContentFactory;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.resource.Resources;
import org.vitrine.article.Downloads;

/**
 * Serves the files of a built site, compressed beforehand, with ETags. What is named by its content
 * is cached for ever, everything else is asked for again. A path that is no file goes on to the
 * handler behind.
 */
final class SiteFiles extends ResourceHandler {
  private static final String FOR_EVER =
      "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";
  private static final String ASK_AGAIN = "no-cache";
  private static final String INDEX = "index.html";

  /** Folders in which a name never changes its content. */
  private static final List<String> IMMUTABLE =
      List.of("/assets/", "/widgets/", "/lens/blobs/", "/lens/answers/");

  private static final List<String> READING = List.of("GET", "HEAD");

  private static final List<String> ESCAPES =
      List.of("..", "%2e", "%2f", "%5c", "%25", "%00", "\\");

  private final Predicate<String> mine;
  private final MimeTypes types = types();

  private SiteFiles(Path site, String cacheControl, Predicate<String> mine) {
    this.mine = mine;
    setBaseResource(ResourceFactory.of(this).newResource(site));
    setPrecompressedFormats(CompressedContentFormat.BR, CompressedContentFormat.GZIP);
    setEtags(true);
    setDirAllowed(false);
    setCacheControl(cacheControl);
  }

  private static MimeTypes types() {
    MimeTypes.Mutable types = new MimeTypes.Mutable(MimeTypes.DEFAULTS);
    for (String extension : Downloads.extensions()) {
      types.addMimeMapping(extension, Downloads.mediaType("." + extension).orElseThrow());
    }
    types.addMimeMapping("woff2", "font/woff2");
    types.addMimeMapping("js", "text/javascript;charset=utf-8");
    types.addMimeMapping("atom", "application/atom+xml;charset=utf-8");
    return types;
  }

  /** Whatever was set is overwritten by the context's own when the handler starts. */
  @Override
  public MimeTypes getMimeTypes() {
    return types;
  }

  /**
   * The files of a site.
   *
   * @param live whether the server answers this path itself, though the site has a file for it
   */
  static Handler.Wrapper of(Path site, Predicate<String> live) {
    SiteFiles immutable = new SiteFiles(site, FOR_EVER, SiteFiles::isImmutable);
    SiteFiles pages =
        new SiteFiles(site, ASK_AGAIN, path -> !isImmutable(path) && !live.test(path));
    immutable.setHandler(pages);
    return immutable;
  }

  /** No step up and no second level of encoding, whatever the server in front has let through. */
  private static boolean staysInside(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return ESCAPES.stream().noneMatch(lower::contains);
  }

  static boolean isImmutable(String path) {
    return IMMUTABLE.stream().anyMatch(path::startsWith);
  }

  /** A page is read from disk each time: it may just have been rebuilt. */
  @Override
  protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized buffers) {
    if (FOR_EVER.equals(getCacheControl())) {
      return super.newHttpContentFactory(buffers);
    }
    return new PreCompressedHttpContentFactory(
        new ResourceHttpContentFactory(getBaseResource(), getMimeTypes(), buffers),
        getPrecompressedFormats());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (mine.test(path) && staysInside(path)) {
      if (!path.endsWith("/") && isPage(path + "/")) {
        redirect(request.getHttpURI(), response, callback);
        return true;
      }
      boolean page = isPage(path);
      if (page || isFile(path)) {
        return send(page ? page(request) : request, response, callback);
      }
      // What a folder holds that has no page is nobody's business.
    }
    return getHandler() != null && getHandler().handle(request, response, callback);
  }

  private boolean send(Request request, Response response, Callback callback) throws Exception {
    if (!READING.contains(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", READING));
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    if ("*".equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      callback.succeeded();
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** Seen from the address itself, so that it is right below any path of a proxy. */
  private static void redirect(HttpURI from, Response response, Callback callback) {
    String path = from.getPath();
    String query = from.getQuery() == null ? "" : "?" + from.getQuery();
    String folder = "./" + path.substring(path.lastIndexOf('/') + 1) + "/";
    response.setStatus(HttpStatus.FOUND_302);
    response.getHeaders().put(HttpHeader.LOCATION, folder + query);
    Content.Sink.write(response, true, "", callback);
  }

  private boolean isFile(String path) {
    return !path.endsWith("/")
        && Resources.isReadableFile(getBaseResource().resolve(path.substring(1)));
  }

  private boolean isPage(String path) {
    return path.endsWith("/")
        && Resources.exists(getBaseResource().resolve(path.substring(1) + INDEX));
  }

  /** Asked for by its own name: what is sent for a folder is never the compressed sibling. */
  private static Request page(Request request) {
    HttpURI.Mutable address = HttpURI.build(request.getHttpURI());
    return Request.serveAs(request, address.path(address.getPath() + INDEX).asImmutable());
  }
}
