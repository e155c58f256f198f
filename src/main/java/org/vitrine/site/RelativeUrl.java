package org.vitrine.site;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of files, for a page that lies beside or above them. */
final class RelativeUrl {
  private RelativeUrl() {}

  /**
   * @param path relative, with slashes, as on disk
   */
  static String of(String path) {
    try {
      String encoded = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      // What stands before a colon would be read as a scheme.
      return encoded.indexOf(':') < 0 ? encoded : "./" + encoded;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }
}
