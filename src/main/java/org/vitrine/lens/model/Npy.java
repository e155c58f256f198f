package org.vitrine.lens.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One array in NumPy's {@code .npy} format, versions 1 to 3: a magic number, a Python dictionary
 * that tells type and shape, then the values. Little-endian floats in C order are read, of 16, 32
 * or 64 bits; 32 are written.
 */
final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int MOST_HEADER = 10_000;
  private static final long MOST_VALUES = 1L << 29;
  private static final int CHUNK = 1 << 16;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': ?'([^']{1,20})', ?'fortran_order': ?(True|False), ?"
              + "'shape': ?\\(([0-9, ]{0,200})\\),? ?\\}\\s*");

  private Npy() {}

  /**
   * @param size of the whole in bytes, as the archive tells: no memory is taken for more
   * @throws MalformedModelException if it is of another shape or type, or not such a file
   */
  static Tensor read(InputStream in, List<Integer> expected, long size) throws IOException {
    try {
      Array array = head(in, expected);
      int count = (int) array.count();
      if (array.bytes() > size) {
        throw new EOFException();
      }
      Tensor tensor = new Tensor(expected, values(in, count, array.width()));
      if (in.read() != -1) {
        throw new MalformedModelException("there are more bytes than its shape tells");
      }
      return tensor;
    } catch (EOFException e) {
      throw new MalformedModelException("it is cut short", e);
    }
  }

  /**
   * Looks at the type and the shape alone.
   *
   * @throws MalformedModelException as {@link #read}
   */
  static void check(InputStream in, List<Integer> expected) throws IOException {
    try {
      head(in, expected);
    } catch (EOFException e) {
      throw new MalformedModelException("it is cut short", e);
    }
  }

  /**
   * What the header tells.
   *
   * @param count of numbers
   * @param width of a number, in bytes
   */
  private record Array(long count, int width) {
    long bytes() {
      return count * width;
    }
  }

  private static Array head(InputStream in, List<Integer> expected) throws IOException {
    Matcher header = header(in);
    List<Integer> shape = shape(header.group(3));
    if (!shape.equals(expected)) {
      throw new MalformedModelException(
          "the graph wants shape %s; found %s".formatted(expected, shape));
    }
    if (header.group(2).equals("True") && shape.size() > 1) {
      throw new MalformedModelException(
          "C order is wanted (numpy.ascontiguousarray); found Fortran order");
    }
    Array array = new Array(Tensor.count(shape), width(header.group(1)));
    if (array.count() > MOST_VALUES) {
      throw new MalformedModelException(
          "at most %d numbers are permitted; found %d".formatted(MOST_VALUES, array.count()));
    }
    return array;
  }

  private static Matcher header(InputStream in) throws IOException {
    byte[] start = exactly(in, MAGIC.length + 2);
    for (int i = 0; i < MAGIC.length; i++) {
      if (start[i] != MAGIC[i]) {
        throw new MalformedModelException("not a .npy file: its first bytes are not \\x93NUMPY");
      }
    }
    int version = start[MAGIC.length];
    if (version < 1 || version > 3) {
      throw new MalformedModelException(".npy versions 1 to 3 are permitted; found " + version);
    }
    ByteBuffer length = ByteBuffer.wrap(exactly(in, version == 1 ? 2 : 4));
    length.order(ByteOrder.LITTLE_ENDIAN);
    int bytes = version == 1 ? Short.toUnsignedInt(length.getShort()) : length.getInt();
    if (bytes < 0 || bytes > MOST_HEADER) {
      throw new MalformedModelException(
          "a header of at most %d bytes is permitted; found %s"
              .formatted(MOST_HEADER, Integer.toUnsignedString(bytes)));
    }
    String text = new String(exactly(in, bytes), StandardCharsets.UTF_8);
    Matcher matcher = HEADER.matcher(text);
    if (!matcher.matches()) {
      throw new MalformedModelException(
          "the header is a dictionary of descr, fortran_order and shape of an array of plain"
              + " numbers; found "
              + text.substring(0, Math.min(120, text.length())).strip());
    }
    return matcher;
  }

  private static List<Integer> shape(String text) {
    List<Integer> shape = new ArrayList<>();
    for (String length : text.split(",", -1)) {
      if (!length.isBlank()) {
        try {
          shape.add(Integer.parseInt(length.strip()));
        } catch (NumberFormatException e) {
          throw new MalformedModelException("a shape is whole numbers; found " + text, e);
        }
      }
    }
    return shape;
  }

  private static int width(String type) {
    return switch (type) {
      case "<f2" -> 2;
      case "<f4" -> 4;
      case "<f8" -> 8;
      default ->
          throw new MalformedModelException("types <f2, <f4 and <f8 are permitted; found " + type);
    };
  }

  private static float[] values(InputStream in, int count, int width) throws IOException {
    float[] values = new float[count];
    for (int done = 0; done < count; ) {
      int some = Math.min(CHUNK, count - done);
      ByteBuffer bytes = ByteBuffer.wrap(exactly(in, some * width)).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = done; i < done + some; i++) {
        values[i] =
            switch (width) {
              case 2 -> Float.float16ToFloat(bytes.getShort());
              case 4 -> bytes.getFloat();
              default -> (float) bytes.getDouble();
            };
        if (!Float.isFinite(values[i])) {
          throw new MalformedModelException("finite numbers are wanted; found " + values[i]);
        }
      }
      done += some;
    }
    return values;
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  static byte[] write(Tensor tensor) {
    String shape =
        tensor.shape().stream().map(length -> length + ",").collect(Collectors.joining(" "));
    String dictionary =
        "{'descr': '<f4', 'fortran_order': False, 'shape': ("
            + (tensor.shape().size() == 1 ? shape : shape.replaceAll(",$", ""))
            + "), }";
    int before = MAGIC.length + 4;
    int unpadded = before + dictionary.length() + 1;
    int padding = Math.ceilDiv(unpadded, ALIGNMENT) * ALIGNMENT - unpadded;
    byte[] header = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer out =
        ByteBuffer.allocate(before + header.length + 4 * tensor.values().length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MAGIC)
            .put((byte) 1)
            .put((byte) 0)
            .putShort((short) header.length)
            .put(header);
    out.asFloatBuffer().put(tensor.values());
    return out.array();
  }
}
