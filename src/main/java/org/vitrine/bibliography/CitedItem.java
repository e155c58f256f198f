package org.vitrine.bibliography;

import java.util.Objects;

/**
 * One key in a group of citations.
 *
 * @param key the entry's key
 * @param prefix what stands before it in the bracket, {@code see}; may be empty
 * @param locator the place in the work, {@code p. 3}; {@link Locator#NONE} where the whole is meant
 * @param suffix what stands behind it, {@code and elsewhere}; may be empty
 */
public record CitedItem(String key, String prefix, Locator locator, String suffix, Mode mode) {

  /** How the author is named. */
  public enum Mode {
    /** {@code [@key]}: as the style has it. */
    NORMAL,
    /** {@code [-@key]}: without the author where the style would name one. */
    SUPPRESS_AUTHOR,
    /** {@code @key} in the sentence: the authors as part of it, <i>Olah et al. [3]</i>. */
    TEXTUAL
  }

  public CitedItem {
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(suffix, "suffix");
    Objects.requireNonNull(mode, "mode");
    if (key.isBlank()) {
      throw new IllegalArgumentException("a citation names a key");
    }
  }

  /** A key alone in its bracket: {@code [@key]}. */
  public static CitedItem of(String key) {
    return new CitedItem(key, "", Locator.NONE, "", Mode.NORMAL);
  }

  /**
   * A key with all that follows it in the bracket, as in {@code [see @key, p. 3 and elsewhere]}.
   *
   * @param rest what stands behind the key up to the next semicolon or the bracket's end: {@code ,
   *     p. 3 and elsewhere}
   * @param locators of the language that it is written in
   */
  public static CitedItem of(String key, String prefix, String rest, Mode mode, Locators locators) {
    Locators.Split split = locators.split(rest);
    return new CitedItem(key, prefix.strip(), split.locator(), split.suffix(), mode);
  }
}
