package org.vitrine.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of a file whose content is its name: {@code <sha256 in hex>.<extension>}.
 *
 * @param sha256 64 lower-case hex digits
 * @param extension lower-case letters and digits, at most 8, without the dot
 */
public record BlobName(String sha256, String extension) implements Comparable<BlobName> {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

  public BlobName {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a SHA-256 is 64 lower-case hex digits: " + sha256);
    }
    if (!EXTENSION.matcher(extension).matches()) {
      throw new IllegalArgumentException(
          "an extension is 1 to 8 lower-case letters and digits: " + extension);
    }
  }

  /** The name that this content has. */
  public static BlobName of(byte[] content, String extension) {
    return new BlobName(sha256(content), extension);
  }

  /**
   * Reads {@code <sha256>.<extension>}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static BlobName parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("a blob's name is <sha256>.<extension>: " + text);
    }
    return new BlobName(text.substring(0, dot), text.substring(dot + 1));
  }

  /** SHA-256 in lower-case hex. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int compareTo(BlobName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return sha256 + "." + extension;
  }
}
