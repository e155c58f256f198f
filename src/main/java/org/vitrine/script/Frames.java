package org.vitrine.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** JSON values on a stream of bytes: each after its length in four bytes, the greatest first. */
final class Frames {
  /** More than any module's sources or result: a greater length is not one. */
  private static final int LONGEST = 256 << 20;

  static final ObjectMapper JSON = new ObjectMapper();

  private Frames() {}

  static void write(DataOutputStream out, JsonNode value) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(value);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** The next value; empty where the stream has ended. */
  static Optional<JsonNode> read(DataInputStream in) throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException e) {
      return Optional.empty();
    }
    if (length < 0 || length > LONGEST) {
      throw new IOException(
          "a frame has 0 to %,d bytes, not %,d: the stream is broken".formatted(LONGEST, length));
    }
    return Optional.of(JSON.readTree(in.readNBytes(length)));
  }
}
