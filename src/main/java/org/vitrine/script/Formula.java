package org.vitrine.script;

import java.util.Objects;

/**
 * A formula that has been set.
 *
 * @param tex as written
 * @param html KaTeX's HTML with MathML inside it, for pages
 * @param mathml the {@code <math>} element alone, for JATS and feeds
 */
public record Formula(String tex, boolean display, String html, String mathml) {
  public Formula {
    Objects.requireNonNull(tex, "tex");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(mathml, "mathml");
  }
}
