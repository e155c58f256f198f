package org.vitrine.script;

import java.nio.file.Path;
import org.vitrine.store.TextCache;

/**
 * Sets formulas and code at build time, so that no page does it. The same input gives the same
 * bytes. Thread-safe.
 */
public interface Typesetter {
  /** The longest formula that is set, in characters. */
  int LONGEST_FORMULA = 5_000;

  /** The longest code that is marked up, in characters; longer code is left plain. */
  int LONGEST_CODE = 50_000;

  /**
   * A typesetter that keeps what it has set. The JavaScript engine behind it starts when something
   * is asked for that is not kept, and is then used for all that follows.
   *
   * @param cache a folder of its own, made where it is missing; it may be deleted at any time, and
   *     several processes may share it
   */
  static Typesetter create(Path cache) {
    return new CachedTypesetter(new TextCache(cache), new TypesetEngine());
  }

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
