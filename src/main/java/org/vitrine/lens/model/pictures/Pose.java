package org.vitrine.lens.model.pictures;

import java.util.Locale;

/** Which way a subject looks. Left and right are the reader's. */
public enum Pose {
  /** A pattern, a shape or a thing that looks nowhere. */
  NONE,
  FRONT,
  LEFT,
  RIGHT;

  /** The pose's name in small letters, as the probe set's index has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
