package org.vitrine.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.store.BlobName;

/**
 * The JavaScript files of one folder, read into memory: what a module of it may import, and all
 * that it may. A module never reads a file itself.
 *
 * @param files text by path from the folder, with slashes: {@code parts/picture.js}
 * @param refused why a file was left out, by path
 */
public record ModuleSources(SortedMap<String, String> files, SortedMap<String, String> refused) {
  private static final int DEEPEST = 6;
  private static final int MOST_FILES = 500;
  private static final long LARGEST = 512 * 1024;

  public ModuleSources {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
  }

  /** Reads the folder's {@code .js} files; none where there is no such folder. */
  public static ModuleSources read(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    SortedMap<String, String> refused = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try {
        Path real = folder.toRealPath();
        for (Path file : scripts(real)) {
          String path = real.relativize(file).toString().replace('\\', '/');
          if (files.size() + refused.size() >= MOST_FILES) {
            refused.put(path, "a folder of modules has at most %d files".formatted(MOST_FILES));
          } else {
            read(real, file, path, files, refused);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the modules in " + folder, e);
      }
    }
    return new ModuleSources(files, refused);
  }

  /**
   * These, and those of another folder in one folder of it: where both have a file, the own one.
   *
   * @param folder of the other one, with a slash at its end: {@code parts/}
   */
  public ModuleSources borrowing(ModuleSources other, String folder) {
    SortedMap<String, String> all = new TreeMap<>(files);
    other.files.forEach(
        (path, text) -> {
          if (path.startsWith(folder) && !refused.containsKey(path)) {
            all.putIfAbsent(path, text);
          }
        });
    return new ModuleSources(all, refused);
  }

  /**
   * These, and the libraries that a module may import while a page is made: {@code
   * libraries/d3.js}, whose default export is all of D3. No browser has them.
   */
  public ModuleSources withLibraries() {
    SortedMap<String, String> all = new TreeMap<>(files);
    // D3 makes dates to write into later of no time at all; a module has no clock for that.
    all.put(
        "libraries/d3.js",
        """
        ((Date) => {
        %s
        })(class extends Date {
          constructor(...given) {
            super(...(given.length > 0 ? given : [0]));
          }
        });
        export default globalThis.d3;
        """
            .formatted(Webjar.D3.text("dist/d3.min.js")));
    return new ModuleSources(all, refused);
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Of a file's text; empty where there is no such file. */
  public Optional<String> sha256(String path) {
    return text(path).map(BlobName::sha256);
  }

  private static List<Path> scripts(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".js"))
          .filter(file -> !Files.isDirectory(file))
          .sorted()
          .toList();
    }
  }

  private static void read(
      Path folder,
      Path file,
      String path,
      SortedMap<String, String> files,
      SortedMap<String, String> refused)
      throws IOException {
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder)) {
      refused.put(path, "it is not a file inside the folder of modules");
    } else if (Files.size(file) > LARGEST) {
      refused.put(
          path, "it has %,d bytes; at most %,d are read".formatted(Files.size(file), LARGEST));
    } else {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        files.put(path, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
      } catch (CharacterCodingException e) {
        refused.put(path, "it is not UTF-8");
      }
    }
  }
}
