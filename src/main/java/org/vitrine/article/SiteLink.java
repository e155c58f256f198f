package org.vitrine.article;

import java.util.Objects;
import org.vitrine.diagnostic.Position;

/**
 * A link out of an article that has no scheme: to another page of the site, or a file of one.
 *
 * @param href {@code ../other/#sec-x}, {@code /about/}
 */
public record SiteLink(String href, Position position) {
  public SiteLink {
    Objects.requireNonNull(href, "href");
    Objects.requireNonNull(position, "position");
  }
}
