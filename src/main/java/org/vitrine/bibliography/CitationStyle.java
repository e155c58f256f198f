package org.vitrine.bibliography;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/**
 * A style of citing, in the Citation Style Language 1.0.
 *
 * @param name {@code ieee}, or the name of the file it was read from
 * @param form how it cites in the text
 * @param xml the style itself, independent of any other
 */
public record CitationStyle(String name, Form form, String xml) {

  /** The journal's own where an article and the journal name none: numbers in square brackets. */
  public static final String DEFAULT = "ieee";

  /** What stands in the text. */
  public enum Form {
    NUMERIC,
    AUTHOR_DATE,
    AUTHOR,
    LABEL,
    /** The whole reference, meant for a note at the foot of the page. */
    NOTE;

    /** Whether it names the authors in the text. */
    boolean namesAuthors() {
      return this == AUTHOR_DATE || this == AUTHOR || this == NOTE;
    }
  }

  public CitationStyle {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(xml, "xml");
  }

  /**
   * The style that an article names: a file in its folder, else one of those of citationstyles.org.
   * An unknown or broken one is an error at {@code mention}, and the default style.
   *
   * @param csl as in the front matter's {@code csl}: {@code nature}, {@code our-style.csl}; empty
   *     for the default
   * @param folder the article's folder
   * @param mention where the article names it
   */
  public static CitationStyle find(
      String csl, Path folder, Position mention, Consumer<Diagnostic> report) {
    return new StyleLibrary(folder, mention, report).find(csl.strip());
  }

  /** The default style. */
  public static CitationStyle standard() {
    return StyleLibrary.standard();
  }
}
