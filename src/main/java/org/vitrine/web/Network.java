package org.vitrine.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses that begin with the same bits: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address
 * alone. No name is ever looked up.
 */
record Network(InetAddress first, int bits) {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

  Network {
    int most = first.getAddress().length * 8;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(
          "a network of %s has 0 to %d bits; found %d"
              .formatted(first.getHostAddress(), most, bits));
    }
  }

  /**
   * Reads networks as a person writes them, {@code loopback} among them.
   *
   * @throws IllegalArgumentException if one of the texts is none
   */
  static List<Network> all(List<String> texts) {
    return texts.stream()
        .map(String::strip)
        .flatMap(
            text -> text.equals("loopback") ? Stream.of("127.0.0.0/8", "::1") : Stream.of(text))
        .map(Network::parse)
        .toList();
  }

  /**
   * Reads {@code address} or {@code address/bits}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress first =
        address(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> wrong(text));
    try {
      int all = first.getAddress().length * 8;
      return new Network(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
  }

  /** The address that is written in digits; empty for everything else. */
  static Optional<InetAddress> address(String digits) {
    if (!V4.matcher(digits).matches() && !V6.matcher(digits).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(digits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if (((mine[bit / 8] ^ other[bit / 8]) & (0x80 >> bit % 8)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "a network is written 10.0.0.0/8, fd00::/8, 192.0.2.7 or loopback; found \"" + text + "\"");
  }
}
