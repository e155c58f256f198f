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
    SECTION("Section"),
    APPENDIX("Appendix"),
    FIGURE("Figure"),
    TABLE("Table"),
    EQUATION("Equation");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word before the number in a reference. */
    public String word() {
      return word;
    }
  }

  public Label {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("an id has at least one character and no space: " + id);
    }
  }
}
