package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBackToTheBit() {
    ModelDescription tiny = Graphs.tiny();
    SequencedMap<String, Tensor> written = Graphs.weights(tiny, 1);
    Npz.write(file(), written);
    SequencedMap<String, Tensor> read = Npz.read(file(), tiny.weights());
    assertEquals(List.copyOf(written.keySet()), List.copyOf(read.keySet()));
    written.forEach(
        (name, tensor) -> assertArrayEquals(tensor.values(), read.get(name).values(), name));
  }

  @Test
  void theSameWeightsGiveTheSameBytes() throws IOException {
    Npz.write(file(), Graphs.weights(Graphs.tiny(), 1));
    byte[] first = Files.readAllBytes(file());
    Npz.write(file(), Graphs.weights(Graphs.tiny(), 1));
    assertArrayEquals(first, Files.readAllBytes(file()));
  }

  @Test
  void halvesAndDoublesBecomeFloats() throws IOException {
    ByteBuffer halves = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    halves.putShort(Float.floatToFloat16(0.5f)).putShort(Float.floatToFloat16(-3));
    given("a.npy", npy("<f2", "(2,)", halves.array()));
    assertArrayEquals(new float[] {0.5f, -3}, read(2).values());
    ByteBuffer doubles = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    doubles.putDouble(0.1).putDouble(7);
    given("a.npy", npy("<f8", "(2,)", doubles.array()));
    assertArrayEquals(new float[] {0.1f, 7}, read(2).values());
  }

  @Test
  void anArrayOfAnotherShapeIsToldBeforeItIsRead() throws IOException {
    given("a.npy", npy("<f4", "(2000000000, 2000000000)", new byte[0]));
    refused("array \"a\": the graph wants shape [2]; found [2000000000, 2000000000]");
  }

  @Test
  void anArrayThatIsMissingUnknownCutShortOrTooLongIsToldByName() throws IOException {
    given("b.npy", npy("<f4", "(2,)", new byte[8]));
    refused("array \"b\" belongs to no node");
    try (OutputStream out = Files.newOutputStream(file())) {
      new ZipOutputStream(out).finish();
    }
    refused("array \"a\" of shape [2] is missing");
    given("a.npy", npy("<f4", "(2,)", new byte[7]));
    refused("array \"a\": it is cut short");
    given("a.npy", npy("<f4", "(2,)", new byte[9]));
    refused("array \"a\": there are more bytes than its shape tells");
  }

  @Test
  void objectsTextsAndBigEndiansAreRefusedWithWhatIsPermitted() throws IOException {
    for (String type : List.of("|O", "<U8", ">f4", "<i8")) {
      given("a.npy", npy(type, "(2,)", new byte[64]));
      refused("types <f2, <f4 and <f8 are permitted; found " + type);
    }
  }

  @Test
  void aValueThatIsNoNumberIsRefused() throws IOException {
    ByteBuffer values = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    given("a.npy", npy("<f4", "(2,)", values.putFloat(1).putFloat(Float.NaN).array()));
    refused("array \"a\": finite numbers are wanted; found NaN");
  }

  @Test
  void aFileThatIsNoArchiveIsToldByItsName() throws IOException {
    Files.writeString(file(), "weights");
    refused("weights.npz: not a zip archive");
    Files.delete(file());
    refused("weights.npz: the file is missing");
  }

  @Test
  void damageAnywhereIsAMalformedModelAndNothingElse() throws IOException {
    Npz.write(file(), Graphs.weights(Graphs.tiny(), 1));
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(1);
    int refused = 0;
    for (int round = 0; round < 500; round++) {
      byte[] damaged = whole.clone();
      for (int n = 0; n < 3; n++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Files.write(file(), damaged);
      try {
        Npz.read(file(), Graphs.tiny().weights());
      } catch (MalformedModelException e) {
        refused++;
      }
    }
    assertTrue(refused > 450, "only " + refused + " of 500 damaged files were refused");
  }

  private Path file() {
    return folder.resolve("weights.npz");
  }

  private Tensor read(int length) {
    SequencedMap<String, List<Integer>> expected = new LinkedHashMap<>();
    expected.put("a", List.of(length));
    return Npz.read(file(), expected).get("a");
  }

  private void refused(String message) {
    Exception e = assertThrows(MalformedModelException.class, () -> read(2));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private void given(String name, byte[] content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
  }

  private static byte[] npy(String type, String shape, byte[] values) {
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(type, shape);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.writeBytes(new byte[] {(byte) header.length(), (byte) (header.length() >> 8)});
    out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(values);
    return out.toByteArray();
  }
}
