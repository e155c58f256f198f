package org.vitrine.bibliography;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** RFC 3986, section 2: what may not stand in an address is written as its bytes in hex. */
final class PercentEncoding {
  private static final String PLAIN = "-._~/:;()!$&'*+,=@";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  static String encode(byte[] text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text) {
      char c = (char) (b & 0xff);
      boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
      if (letterOrDigit || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  /** An address in which only what may stand in none is encoded. */
  static String escapeIllegal(String address) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean legal = c > 32 && c < 127 && "\"<>\\^`{|}[]".indexOf(c) < 0;
      escaped.append(legal ? String.valueOf(c) : "%" + HEX.toHexDigits(b));
    }
    return escaped.toString();
  }

  /** Leaves a percent sign that begins no encoded byte as it stands. */
  static String decode(String text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == '%'
          && i + 2 < text.length()
          && HexFormat.isHexDigit(text.charAt(i + 1))
          && HexFormat.isHexDigit(text.charAt(i + 2))) {
        decoded.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 3;
      } else {
        int point = text.codePointAt(i);
        decoded.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
