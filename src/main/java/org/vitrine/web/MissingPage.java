package org.vitrine.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The site's page for addresses at which there is nothing. As a file it is rooted where the site is
 * to be published, for a static host shows it at any depth. A server knows the depth, so it sends
 * the page with relative addresses, which are right wherever the site stands: at the root of this
 * machine and, behind a proxy, below any path.
 */
final class MissingPage {
  private static final String FILE = "404.html";

  private final Path site;

  MissingPage(Path site) {
    this.site = site;
  }

  /**
   * The page as it is sent for a path.
   *
   * @param path as the browser wrote it, beginning with a slash
   * @return empty where the site has no such page
   */
  Optional<String> at(String path) throws IOException {
    Path file = site.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(Files.readString(file));
    page.outputSettings().prettyPrint(false);
    Element html = page.expectFirst("html");
    String root = html.attr("data-root");
    if (!root.isEmpty()) {
      String up = "../".repeat(Math.max(0, (int) path.chars().filter(c -> c == '/').count() - 1));
      html.attr("data-root", up);
      for (String name : new String[] {"href", "src"}) {
        for (Element element : page.getElementsByAttributeValueStarting(name, root)) {
          element.attr(name, up + element.attr(name).substring(root.length()));
        }
      }
    }
    return Optional.of(page.outerHtml());
  }
}
