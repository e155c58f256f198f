package org.vitrine.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a proxy writes for whom it asks. Only one is ever read: a proxy that writes the one passes
 * on what a client itself has written into the other.
 */
public enum ProxyHeader {
  /** Addresses with commas between them, the latest last. What nginx and Caddy write. */
  X_FORWARDED_FOR("X-Forwarded-For") {
    @Override
    Optional<String> node(String element) {
      return Optional.of(element);
    }
  },

  /** RFC 7239: {@code for=192.0.2.60;proto=https, for="[2001:db8::17]:4711"}. */
  FORWARDED("Forwarded") {
    @Override
    Optional<String> node(String element) {
      return Arrays.stream(element.split(";"))
          .map(String::strip)
          .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
          .map(pair -> pair.substring("for=".length()).replace("\"", ""))
          .findFirst();
    }
  };

  private final String written;

  ProxyHeader(String written) {
    this.written = written;
  }

  /** Who is named in one of the parts between commas. */
  abstract Optional<String> node(String element);

  /**
   * The clients that are named, the latest last; empty where one is named in no address ({@code
   * unknown}, {@code _hidden}, nonsense).
   *
   * @param values the header's values in the order of the request
   */
  List<Optional<InetAddress>> addresses(List<String> values) {
    // No address holds a comma, so a quotation mark that a client left open hides nothing.
    return values.stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(element -> node(element.strip()).flatMap(ProxyHeader::withoutPort))
        .toList();
  }

  private static Optional<InetAddress> withoutPort(String node) {
    if (node.startsWith("[")) {
      int end = node.indexOf(']');
      return end < 0 ? Optional.empty() : Network.address(node.substring(1, end));
    }
    int colon = node.indexOf(':');
    boolean port = colon >= 0 && colon == node.lastIndexOf(':');
    return Network.address(port ? node.substring(0, colon) : node);
  }

  /** As HTTP writes it. */
  @Override
  public String toString() {
    return written;
  }
}
