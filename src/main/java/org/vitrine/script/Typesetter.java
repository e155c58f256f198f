package org.vitrine.script;

/**
 * Sets formulas and code at build time, so that no page does it. The same input gives the same
 * bytes. Thread-safe.
 */
public interface Typesetter {
  /**
   * Sets a formula.
   *
   * @param tex LaTeX as KaTeX takes it
   * @param display on lines of its own rather than in the text
   * @throws TypesetException if the formula cannot be set
   */
  Formula math(String tex, boolean display) throws TypesetException;

  /**
   * Marks up code for colouring with Prism's token classes.
   *
   * @param language Prism's name or a common alias of it; any other leaves the code plain
   * @return HTML: the escaped code with {@code <span class="token …">} around its parts
   */
  String highlight(String code, String language);
}
