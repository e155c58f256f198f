package org.vitrine.bibliography;

import java.util.Objects;

/**
 * A place in a work: CSL's name for what is counted, and the number. The style prints it in the
 * article's language.
 *
 * @param label CSL's term: {@code page}, {@code chapter}, {@code section}; empty where there is
 *     none
 * @param value {@code 3}, {@code 33–35}
 * @param written as the author has it, {@code p. 3}: printed where CSL does not count such things
 */
public record Locator(String label, String value, String written) {
  /** The work as a whole. */
  public static final Locator NONE = new Locator("", "", "");

  public Locator {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(written, "written");
  }
}
