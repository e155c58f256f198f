package org.vitrine.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tells who asks, for the limits on one client. A header is believed only of a proxy that was named
 * beforehand, and no further back than the first address that is not a proxy's: whatever stands
 * left of that, the client may have written itself. Thread-safe.
 */
public final class Clients {
  private static final int ONE_HOUSEHOLD = 64;

  private final List<Network> proxies;
  private final ProxyHeader header;

  private Clients(List<Network> proxies, ProxyHeader header) {
    this.proxies = List.copyOf(proxies);
    this.header = header;
  }

  /** Whoever has connected. */
  public static Clients direct() {
    return new Clients(List.of(), ProxyHeader.X_FORWARDED_FOR);
  }

  /**
   * Those for whom the proxies in these networks ask.
   *
   * @param networks {@code loopback}, an address, or an address and a count of bits: {@code
   *     10.0.0.0/8}
   * @throws IllegalArgumentException if one of them is none of these, saying what to write
   */
  public static Clients behind(List<String> networks, ProxyHeader header) {
    return new Clients(Network.all(networks), header);
  }

  /** A name for the client, the same at its next request. */
  String of(Context context) {
    return of(context.ip(), Collections.list(context.req().getHeaders(header.toString())));
  }

  /**
   * @param peer the address that has connected
   * @param values the header's values in the order of the request
   */
  String of(String peer, List<String> values) {
    Optional<InetAddress> connected = Network.address(peer);
    if (connected.isEmpty()) {
      return peer;
    }
    InetAddress client = connected.get();
    for (Optional<InetAddress> named : header.addresses(values).reversed()) {
      if (named.isEmpty() || !isProxy(client)) {
        break;
      }
      client = named.get();
    }
    return name(client);
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(network -> network.contains(address));
  }

  /** One household has 2^64 addresses of version 6, so the first half stands for all of them. */
  private static String name(InetAddress client) {
    if (!(client instanceof Inet6Address)) {
      return client.getHostAddress();
    }
    byte[] bytes = client.getAddress();
    java.util.Arrays.fill(bytes, ONE_HOUSEHOLD / 8, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/" + ONE_HOUSEHOLD;
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException("an address of 16 bytes is one", e);
    }
  }
}
