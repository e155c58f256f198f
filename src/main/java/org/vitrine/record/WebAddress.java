package org.vitrine.record;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that a page may link to. */
final class WebAddress {
  private WebAddress() {}

  /**
   * Reads an absolute address of the web.
   *
   * @throws IllegalArgumentException if it is none, saying what to write
   */
  static URI parse(String written) {
    try {
      URI url = new URI(written);
      boolean web =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      if (web && url.getHost() != null && url.getFragment() == null && url.getQuery() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Refused below.
    }
    throw new IllegalArgumentException("write it in full: https://example.org/journal/");
  }
}
