package org.vitrine.lens.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.Opaque;

/** TorchScript programs for tests, written without Python. */
public final class Programs {
  /** Two layers, one of them before a ReLU, and a row of units. */
  public static final String LAYERS =
      """
      k = torch.reshape(torch.arange(54, dtype=6), [2, 3, 3, 3])
      a = torch.conv2d(x, torch.div(torch.sub(k, 20.), 30.), None, [1, 1], [1, 1])
      b = torch.relu(a)
      c = torch.mean(b, [2, 3])
      """;

  static final String DICTIONARY = "Dict[str, Tensor]";
  private static final LayerShape PICTURE = LayerShape.spatial(3, 6, 8);

  private Programs() {}

  /** A program with this body, whose picture is {@code x}, in a file. */
  public static void write(Path file, String body, String type, String result) {
    String code =
        """
        class M(Module):
          __parameters__ = []
          __buffers__ = []
          def forward(self: __torch__.M,
            x: Tensor) -> %s:
        %s    return %s
        """
            .formatted(type, body.indent(4), result);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    // An object of class M without attributes, pickled; and no constants.
    parts.put("data.pkl", latin("\u0080\u0002c__torch__\nM\n)\u0081}b."));
    parts.put("code/__torch__.py", latin(code));
    parts.put("constants.pkl", latin("\u0080\u0002)."));
    parts.put("version", latin("3\n"));
    archive(file, parts);
  }

  /** A model folder with a program of {@link #LAYERS}: conv, relu, classes. */
  public static ModelFolder folder(Path path) {
    ModelFolder folder = ModelFolder.write(path, description(path.getFileName().toString()));
    write(folder.weights(), LAYERS, DICTIONARY, "{\"conv\": a, \"relu\": b, \"classes\": c}");
    return folder;
  }

  static ModelDescription description(String id) {
    return new ModelDescription(
        id,
        "A program",
        "CC0-1.0",
        "made for a test",
        InputSpec.rgb(6, 8, List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.25)),
        List.of("a", "b"),
        "classes",
        new Graph(
            List.of(
                node("conv", LayerShape.spatial(2, 6, 8)),
                node("relu", LayerShape.spatial(2, 6, 8)),
                node("classes", LayerShape.flat(2)))));
  }

  static Node node(String name, LayerShape shape) {
    return Graphs.node(name, new Opaque(PICTURE, shape), Graph.INPUT);
  }

  /** An archive of these parts as TorchScript has them, whatever they are. */
  public static void archive(Path file, Map<String, byte[]> parts) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry("archive/" + part.getKey());
        CRC32 checksum = new CRC32();
        checksum.update(part.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
