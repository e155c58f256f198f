package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

/** Whatever an archive holds, it is read as it was meant, or refused with the array's name. */
class NpzPropertiesTest {
  private final Path file = temporary();

  @AfterProperty
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("tensors") Map<String, Tensor> tensors) {
    Npz.write(file, new LinkedHashMap<>(tensors));
    Map<String, Tensor> read = Npz.read(file, shapes(tensors));
    assertEquals(tensors.keySet(), read.keySet());
    tensors.forEach(
        (name, tensor) -> assertArrayEquals(tensor.values(), read.get(name).values(), name));
  }

  @Property
  void changedBytesAreNoticedOrChangeNothing(
      @ForAll("tensors") Map<String, Tensor> tensors,
      @ForAll @Size(min = 1, max = 4) List<Integer> places,
      @ForAll byte value,
      @ForAll @IntRange(max = 40) int cut)
      throws IOException {
    Npz.write(file, new LinkedHashMap<>(tensors));
    byte[] whole = Files.readAllBytes(file);
    byte[] changed = Arrays.copyOf(whole, whole.length - Math.min(cut, whole.length));
    for (int place : places) {
      if (changed.length > 0) {
        changed[Math.floorMod(place, changed.length)] = value;
      }
    }
    Files.write(file, changed);
    read(shapes(tensors))
        .ifPresent(
            read ->
                tensors.forEach(
                    (name, tensor) ->
                        assertArrayEquals(tensor.values(), read.get(name).values(), name)));
  }

  @Property
  void anyBytesAreNoCrash(@ForAll byte[] bytes) throws IOException {
    Files.write(file, bytes);
    read(expected(List.of(2)));
  }

  @Property
  void anyHeaderIsReadOrTold(@ForAll("headers") String header, @ForAll @Size(max = 32) byte[] body)
      throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream array = new ByteArrayOutputStream();
    array.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    array.writeBytes(new byte[] {(byte) text.length, (byte) (text.length >> 8)});
    array.writeBytes(text);
    array.writeBytes(body);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      zip.write(array.toByteArray());
    }
    read(expected(List.of(2)));
    // What the description says may be as large as the header says, and as untrue.
    read(expected(List.of(65_536, 65_536)));
    read(expected(List.of(1 << 28)));
  }

  /** What an archive holds; empty where it is refused, which names the file and an array. */
  private Optional<SequencedMap<String, Tensor>> read(SequencedMap<String, List<Integer>> shapes) {
    try {
      return Optional.of(Npz.read(file, shapes));
    } catch (MalformedModelException e) {
      String message = e.getMessage();
      assertTrue(message.startsWith(file + ": "), message);
      assertTrue(message.contains("array") || message.contains("not a zip archive"), message);
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<Map<String, Tensor>> tensors() {
    Arbitrary<String> names =
        Arbitraries.strings().alpha().numeric().withChars("._/-").ofMinLength(1).ofMaxLength(20);
    Arbitrary<Tensor> tensors =
        Arbitraries.integers()
            .between(1, 4)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .flatMap(
                shape ->
                    Arbitraries.floats()
                        .list()
                        .ofSize(Math.toIntExact(Tensor.count(shape)))
                        .map(values -> new Tensor(shape, floats(values))));
    return Arbitraries.maps(names, tensors).ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> headers() {
    Arbitrary<String> types =
        Arbitraries.of("<f4", "<f8", "<f2", ">f4", "|O", "<i8", "<U3", "'", "");
    Arbitrary<String> shapes =
        Arbitraries.of(
            "2,", "(2,)", "65536, 65536", "268435456,", "99999999999999999999,", "-1,", "", " , ,");
    Arbitrary<String> order = Arbitraries.of("False", "True", "None");
    Arbitrary<String> formed =
        Combinators.combine(types, order, shapes)
            .as("{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n"::formatted);
    return Arbitraries.oneOf(formed, Arbitraries.strings().ofMaxLength(80));
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  private static SequencedMap<String, List<Integer>> shapes(Map<String, Tensor> tensors) {
    SequencedMap<String, List<Integer>> shapes = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
    return shapes;
  }

  private static SequencedMap<String, List<Integer>> expected(List<Integer> shape) {
    return new LinkedHashMap<>(Map.of("a", shape));
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("vitrine", ".npz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
