package org.vitrine.lens.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive that a TorchScript program comes in, looked at without the engine. */
final class ProgramFile {
  private static final int MOST_ENTRIES = 100_000;

  private ProgramFile() {}

  /**
   * Reads every byte of the archive, so that a damaged one never comes to the engine.
   *
   * @throws MalformedModelException if it is damaged, or holds no program
   * @throws UncheckedIOException if it cannot be read
   */
  static void check(Path file) {
    boolean code = false;
    boolean data = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new MalformedModelException(
            "%s: at most %d parts are permitted; found %d"
                .formatted(file, MOST_ENTRIES, zip.size()));
      }
      for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
        if (!Zips.intact(zip, entry)) {
          throw new ZipException("the bytes of " + entry.getName() + " are not those written");
        }
        code |= entry.getName().matches("[^/]+/code/.+");
        data |= entry.getName().matches("[^/]+/data\\.pkl");
      }
    } catch (NoSuchFileException e) {
      throw new MalformedModelException(file + ": the file is missing", e);
    } catch (ZipException | EOFException e) {
      throw new MalformedModelException(
          file
              + ": not a TorchScript program: not a zip archive, or a damaged one ("
              + e.getMessage()
              + "); torch.jit.save writes one",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot be read: " + file, e);
    }
    if (!code) {
      throw new MalformedModelException(
          file
              + ": not a TorchScript program: "
              + (data ? "it holds pickled objects alone, as torch.save writes them," : "it holds")
              + " no code; torch.jit.trace or torch.jit.script makes a program of a network, and"
              + " torch.jit.save writes it");
    }
  }
}
