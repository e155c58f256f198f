package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.op.Fields;

/**
 * The weights of a TensorFlow.js model: groups of arrays, the bytes of each group being those of
 * its files one after the other. 32-bit floats, or 16- and 8-bit numbers with the scale and minimum
 * that they were quantised by.
 */
final class KerasWeights {
  private static final long MOST_BYTES = 4L << 30;

  private final Map<String, Tensor> arrays;

  private KerasWeights(Map<String, Tensor> arrays) {
    this.arrays = arrays;
  }

  /**
   * @param folder where the files are
   * @throws MalformedModelException naming the array or file that is not as the list says
   */
  static KerasWeights read(JsonNode manifest, Path folder) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    for (JsonNode item : manifest) {
      Fields group = new Fields(item);
      try (InputStream in = open(group.texts("paths"), folder)) {
        for (JsonNode weight : group.array("weights")) {
          Fields fields = new Fields(weight);
          String name = fields.text("name");
          if (arrays.put(name, values(name, fields, in)) != null) {
            throw new MalformedModelException(
                "array %s is there twice".formatted(Fields.quoted(name)));
          }
        }
        if (in.read() != -1) {
          throw new MalformedModelException(
              "the files %s have more bytes than the list of weights tells"
                  .formatted(Fields.shortened(group.array("paths"))));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the weights cannot be read: " + folder, e);
      }
    }
    return new KerasWeights(arrays);
  }

  private static InputStream open(List<String> paths, Path folder) throws IOException {
    List<InputStream> parts = new ArrayList<>();
    for (String path : paths) {
      Path file =
          beside(folder, path)
              .orElseThrow(
                  () ->
                      new MalformedModelException(
                          "field \"paths\" names files beside the description; there is no %s"
                              .formatted(Fields.quoted(path))));
      parts.add(Files.newInputStream(file));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static Optional<Path> beside(Path folder, String path) {
    try {
      return Optional.of(folder.resolve(path).normalize())
          .filter(file -> file.startsWith(folder.normalize()) && Files.isRegularFile(file));
    } catch (InvalidPathException e) {
      // Such as one with a character that no file's name has: then there is no such file.
      return Optional.empty();
    }
  }

  private static Tensor values(String name, Fields fields, InputStream in) throws IOException {
    List<Integer> shape = new ArrayList<>();
    long count = 1;
    for (JsonNode length : fields.array("shape")) {
      shape.add(length.asInt());
      count =
          length.isInt() && length.asInt() > 0 ? Math.min(MOST_BYTES, count * length.asInt()) : 0;
    }
    if (count < 1 || count * 4 > Math.min(MOST_BYTES, Integer.MAX_VALUE)) {
      throw new MalformedModelException(
          "array %s: field \"shape\" is a list of lengths, of at most 2 GB; found %s"
              .formatted(Fields.quoted(name), Fields.shortened(fields.array("shape"))));
    }
    Optional<Fields> quantised =
        fields.has("quantization")
            ? Optional.of(new Fields(fields.required("quantization")))
            : Optional.empty();
    String type = quantised.orElse(fields).text("dtype");
    int width =
        switch (type) {
          case "float32" -> 4;
          case "float16", "uint16" -> 2;
          case "uint8" -> 1;
          default ->
              throw new MalformedModelException(
                  "array %s: field \"dtype\" is float32, or where quantised float16, uint16 or uint8; found %s"
                      .formatted(Fields.quoted(name), Fields.quoted(type)));
        };
    boolean counted = type.startsWith("uint");
    double scale = counted ? number(quantised, "scale", 1) : 1;
    double least = counted ? number(quantised, "min", 0) : 0;
    byte[] bytes = in.readNBytes((int) count * width);
    if (bytes.length < count * width) {
      throw new MalformedModelException(
          "array %s: it is cut short; %d bytes are wanted, found %d"
              .formatted(Fields.quoted(name), count * width, bytes.length),
          new EOFException());
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[(int) count];
    for (int i = 0; i < values.length; i++) {
      double stored =
          switch (type) {
            case "float32" -> buffer.getFloat();
            case "float16" -> Float.float16ToFloat(buffer.getShort());
            case "uint16" -> Short.toUnsignedInt(buffer.getShort());
            default -> Byte.toUnsignedInt(buffer.get());
          };
      values[i] = (float) (stored * scale + least);
      if (!Float.isFinite(values[i])) {
        throw new MalformedModelException(
            "array %s: finite numbers are wanted; found %s"
                .formatted(Fields.quoted(name), values[i]));
      }
    }
    return new Tensor(shape, values);
  }

  private static double number(Optional<Fields> quantised, String field, double otherwise) {
    return quantised.map(q -> q.number(field, -1e30, 1e30, otherwise)).orElse(otherwise);
  }

  /** Whether the layer has an array of that kind. */
  boolean has(String layer, String kind) {
    return find(layer, kind).isPresent();
  }

  /**
   * The array of a layer.
   *
   * @param kind such as {@code kernel}
   * @throws MalformedModelException if there is none, or it is of another shape
   */
  Tensor get(String layer, String kind, List<Integer> shape) {
    Tensor array =
        find(layer, kind)
            .orElseThrow(
                () ->
                    new MalformedModelException(
                        "array \"%s/%s\" of shape %s is missing".formatted(layer, kind, shape)));
    if (!array.shape().equals(shape)) {
      throw new MalformedModelException(
          "array \"%s/%s\": shape %s is wanted; found %s"
              .formatted(layer, kind, shape, array.shape()));
    }
    return array;
  }

  /** Keras puts the names of models, scopes and the layer itself before the layer's name. */
  private Optional<Tensor> find(String layer, String kind) {
    String end = layer + "/" + kind;
    return arrays.entrySet().stream()
        .filter(
            array -> {
              String name = array.getKey().replaceAll(":\\d+$", "");
              return name.equals(end)
                  || name.endsWith("/" + end)
                  || (name.endsWith("/" + kind) && Arrays.asList(name.split("/")).contains(layer));
            })
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
