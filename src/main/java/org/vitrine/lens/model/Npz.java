package org.vitrine.lens.model;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * NumPy's {@code .npz}: a zip archive with one {@code .npy} an array.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib
 *     .format</a>
 */
public final class Npz {
  private static final int MOST_ARRAYS = 50_000;
  private static final String SUFFIX = ".npy";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Npz() {}

  /**
   * Reads the arrays of these names and shapes. Nothing of an array is read before its shape is
   * known to be the expected one, so the archive's size bounds nothing and need not.
   *
   * @return in the order of {@code expected}
   * @throws MalformedModelException naming the array that is missing, unknown, there twice, of
   *     another shape or type, or cut short
   * @throws UncheckedIOException if the file cannot be read
   */
  public static SequencedMap<String, Tensor> read(
      Path file, SequencedMap<String, List<Integer>> expected) {
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    each(
        file,
        expected,
        (name, shape, zip, entry) -> {
          try (CheckedInputStream in = Zips.open(zip, entry)) {
            tensors.put(name, Npy.read(in, shape, entry.getSize()));
            if (!Zips.intact(in, entry)) {
              throw new ZipException("wrong checksum");
            }
          }
        });
    return tensors;
  }

  /**
   * Looks whether the arrays are those of these names and shapes; their numbers are not read.
   *
   * @throws MalformedModelException as {@link #read}, but for numbers that are cut short or damaged
   * @throws UncheckedIOException if the file cannot be read
   */
  static void check(Path file, SequencedMap<String, List<Integer>> expected) {
    each(
        file,
        expected,
        (name, shape, zip, entry) -> {
          try (InputStream in = zip.getInputStream(entry)) {
            Npy.check(in, shape);
          }
        });
  }

  /** What is done with an array that the graph wants. */
  private interface Look {
    void at(String name, List<Integer> shape, ZipFile zip, ZipEntry entry) throws IOException;
  }

  private static void each(Path file, SequencedMap<String, List<Integer>> expected, Look look) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, ZipEntry> entries = entries(zip, expected);
      for (Map.Entry<String, List<Integer>> wanted : expected.entrySet()) {
        String name = wanted.getKey();
        try {
          look.at(name, wanted.getValue(), zip, entries.get(name));
        } catch (MalformedModelException e) {
          throw e.in("array \"" + name + "\"");
        } catch (ZipException e) {
          throw new MalformedModelException(
              "array \"%s\": its bytes are not those that were written (%s)"
                  .formatted(name, e.getMessage()),
              e);
        }
      }
    } catch (MalformedModelException e) {
      throw e.in(file);
    } catch (ZipException | EOFException e) {
      throw new MalformedModelException(file + ": not a zip archive: " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new MalformedModelException(file + ": the file is missing", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the weights cannot be read: " + file, e);
    }
  }

  private static Map<String, ZipEntry> entries(
      ZipFile zip, SequencedMap<String, List<Integer>> expected) {
    if (zip.size() > MOST_ARRAYS) {
      throw new MalformedModelException(
          "at most %d arrays are permitted; found %d".formatted(MOST_ARRAYS, zip.size()));
    }
    Map<String, ZipEntry> entries = new HashMap<>();
    zip.stream()
        .forEach(
            entry -> {
              String file = entry.getName();
              String name =
                  file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
              if (!expected.containsKey(name)) {
                throw new MalformedModelException(
                    "array \"%s\" belongs to no node of the graph".formatted(name));
              }
              if (entries.put(name, entry) != null) {
                throw new MalformedModelException("array \"%s\" is there twice".formatted(name));
              }
            });
    if (entries.size() < expected.size()) {
      TreeSet<String> missing = new TreeSet<>(expected.keySet());
      missing.removeAll(entries.keySet());
      throw new MalformedModelException(
          "array \"%s\" of shape %s is missing (%d of %d are)"
              .formatted(
                  missing.first(), expected.get(missing.first()), missing.size(), expected.size()));
    }
    return entries;
  }

  /**
   * Writes the arrays in the order given, whole or not at all. The same arrays give the same bytes.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Path file, SequencedMap<String, Tensor> tensors) {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
          store(zip, tensor.getKey() + SUFFIX, Npy.write(tensor.getValue()));
        }
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the weights cannot be written: " + file, e);
    }
  }

  /** Uncompressed, as NumPy does: trained weights hardly shrink. */
  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
