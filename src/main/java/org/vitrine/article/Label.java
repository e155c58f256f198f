package org.vitrine.article;

import java.util.Objects;
import java.util.Optional;

/**
 * The anchor of something that can be referred to, with its number.
 *
 * @param id the HTML id: {@code fig-curves}
 * @param number {@code 3}, {@code 2.1}, {@code A}, {@code 2b} of a figure's part; empty where it is
 *     not numbered
 */
public record Label(Kind kind, String id, String number) {

  /** What it is the anchor of. */
  public enum Kind {
    SECTION("sec-", "a section"),
    APPENDIX("sec-", "a section"),
    FIGURE("fig-", "a figure"),
    TABLE("tbl-", "a table"),
    EQUATION("eq-", "a formula");

    private final String prefix;
    private final String shown;

    Kind(String prefix, String shown) {
      this.prefix = prefix;
      this.shown = shown;
    }

    String shown() {
      return shown;
    }

    /** The id for this kind where one is that of another: {@code fig-x} for {@code tbl-x}. */
    Optional<String> otherThan(String id) {
      for (Kind kind : values()) {
        if (id.startsWith(kind.prefix)) {
          return kind.prefix.equals(prefix)
              ? Optional.empty()
              : Optional.of(prefix + id.substring(kind.prefix.length()));
        }
      }
      return Optional.empty();
    }
  }

  public Label {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("an id has at least one character and no space: " + id);
    }
  }

  /** The letter of a figure's part, {@code b} of {@code 2b}; empty where it is a whole. */
  public String letter() {
    return kind == Kind.FIGURE ? number.replaceFirst("[0-9]+", "") : "";
  }
}
