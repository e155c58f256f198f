package org.vitrine.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Prints pages from the compiled templates. Thread-safe. */
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * An article's page.
   *
   * @param page asked for once the article is printed, when the view knows what it needs
   */
  byte[] article(ArticleView view, Supplier<Page> page) {
    return framed("article/article.jte", view, page);
  }

  /** A page beside the articles, in the same way. */
  byte[] plain(ArticleView view, Supplier<Page> page) {
    return framed("article/plain.jte", view, page);
  }

  private byte[] framed(String template, ArticleView view, Supplier<Page> page) {
    StringOutput article = new StringOutput();
    templates.render(template, Map.of("view", view), article);
    return print("article/page.jte", Map.of("page", page.get(), "article", article.toString()));
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

  /** Any page, by its template. */
  byte[] print(String template, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, parameters, output);
    return output.toByteArray();
  }
}
