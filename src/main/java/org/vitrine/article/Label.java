package org.vitrine.article;

import java.util.Objects;

/**
 * The anchor of something that can be referred to, with its number.
 *
 * @param id the HTML id: {@code fig-curves}
 * @param number {@code 3}, {@code 2.1}, {@code A}; empty where it is not numbered
 */
public record Label(Kind kind, String id, String number) {

  /** What it is the anchor of. */
  public enum Kind {
    SECTION,
    APPENDIX,
    FIGURE,
    TABLE,
    EQUATION
  }

  public Label {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("an id has at least one character and no space: " + id);
    }
  }
}
