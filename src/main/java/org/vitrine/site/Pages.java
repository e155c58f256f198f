package org.vitrine.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;

/** Prints pages from the compiled templates. Thread-safe. */
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  byte[] article(ArticleView view) {
    return print("article/page.jte", Map.of("view", view));
  }

  byte[] home(Page page, List<Entry> entries) {
    return print("page/home.jte", Map.of("page", page, "entries", entries));
  }

  byte[] error(Page page, ErrorPage error) {
    return print("page/error.jte", Map.of("page", page, "error", error));
  }

  byte[] atom(Feed feed) {
    return print("feed/atom.jte", Map.of("feed", feed));
  }

  byte[] sitemap(Feed feed) {
    return print("feed/sitemap.jte", Map.of("feed", feed));
  }

  private byte[] print(String template, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, parameters, output);
    return output.toByteArray();
  }
}
