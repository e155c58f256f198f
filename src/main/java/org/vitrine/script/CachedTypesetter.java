package org.vitrine.script;

import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.vitrine.store.BlobName;
import org.vitrine.store.TextCache;

/** Looks up what was set before, and has the rest set. Thread-safe. */
final class CachedTypesetter implements Typesetter {
  /** To be raised with every change of how the libraries are called: old texts are then unused. */
  private static final int EDITION = 2;

  private final TextCache cache;
  private final TypesetEngine engine;

  CachedTypesetter(TextCache cache, TypesetEngine engine) {
    this.cache = cache;
    this.engine = engine;
  }

  @Override
  public Formula math(String tex, boolean display) throws TypesetException {
    if (tex.length() > LONGEST_FORMULA) {
      throw new TypesetException(
          "the formula has %,d characters; at most %,d are set"
              .formatted(tex.length(), LONGEST_FORMULA),
          LONGEST_FORMULA);
    }
    String key = key(Webjar.KATEX, display ? "display" : "inline", tex);
    Optional<String> kept = cache.get(key);
    String html = kept.isPresent() ? kept.get() : engine.math(tex, display);
    if (kept.isEmpty()) {
      cache.put(key, html);
    }
    return new Formula(tex, display, html, mathml(html));
  }

  @Override
  public String highlight(String code, String language) {
    Optional<String> name = CodeLanguages.find(language);
    if (name.isEmpty() || code.length() > LONGEST_CODE) {
      return Entities.escape(code);
    }
    String key = key(Webjar.PRISM, name.get(), code);
    Optional<String> kept = cache.get(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Optional<String> html = engine.highlight(code, name.get());
    html.ifPresent(text -> cache.put(key, text));
    return html.orElseGet(() -> Entities.escape(code));
  }

  private static String key(Webjar library, String how, String input) {
    return BlobName.sha256(
        String.join("\n", library.name(), library.version(), "" + EDITION, how, input));
  }

  /** KaTeX puts the MathML whole in front of its HTML. */
  private static String mathml(String html) {
    String end = "</math>";
    return html.substring(html.indexOf("<math"), html.indexOf(end) + end.length());
  }
}
