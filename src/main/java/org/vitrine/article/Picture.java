package org.vitrine.article;

import java.util.Objects;
import java.util.OptionalInt;
import org.vitrine.diagnostic.Position;

/**
 * A picture file of the article.
 *
 * @param path relative to the article's folder, with slashes, inside it; the file exists
 * @param alt its text alternative; empty for a picture that is only decoration
 */
public record Picture(
    String path, String alt, OptionalInt width, OptionalInt height, Position position) {
  public Picture {
    Objects.requireNonNull(alt, "alt");
    if (path.isEmpty() || path.startsWith("/") || path.contains("..") || path.contains("\\")) {
      throw new IllegalArgumentException("a picture lies in its article's folder: " + path);
    }
  }
}
