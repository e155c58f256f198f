package org.vitrine.site;

import java.util.Objects;
import java.util.Optional;
import org.vitrine.store.BlobName;

/**
 * A unit in a line of text.
 *
 * @param page seen from the site's folder; empty if it has none
 * @param picture what it looks for; empty if no picture was made yet
 * @param says what its card says of it
 */
public record UnitLink(Optional<String> page, Optional<BlobName> picture, String says) {
  public UnitLink {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(says, "says");
  }
}
