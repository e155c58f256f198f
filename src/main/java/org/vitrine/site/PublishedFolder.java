package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.store.BlobName;

/** A folder of files with the content hash that gives it its name in addresses. */
record PublishedFolder(SortedMap<String, SiteFile> files, String hash) {
  private static final int HASH_DIGITS = 16;

  static PublishedFolder of(SortedMap<String, SiteFile> files) {
    StringBuilder list = new StringBuilder();
    files.forEach(
        (path, file) -> list.append(file.identity()).append(' ').append(path).append('\n'));
    return new PublishedFolder(files, BlobName.sha256(list.toString()).substring(0, HASH_DIGITS));
  }

  /** The files below a folder by their relative paths with slashes; hidden ones are passed over. */
  static SortedMap<String, Path> list(Path folder) {
    SortedMap<String, Path> found = new TreeMap<>();
    visit(folder, (path, file, attributes) -> found.put(path, file));
    return found;
  }

  /** A file in a folder: its relative path with slashes, itself, and what the disk says of it. */
  interface Visitor {
    void file(String path, Path file, BasicFileAttributes attributes);
  }

  /** Shows the files that {@link #list} has, in no order. */
  static void visit(Path folder, Visitor visitor) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return !dir.equals(folder) && isHidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !isHidden(file)) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                visitor.file(path, file, attributes);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  /** The JavaScript modules of a folder. */
  static PublishedFolder modules(Path folder) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    list(folder)
        .forEach(
            (path, file) -> {
              if (path.endsWith(".js")) {
                files.put(path, SiteFile.of(new SiteFile.Original("", file).bytes()));
              }
            });
    return of(files);
  }

  /** The folders in a folder, in the order of their names; hidden ones are passed over. */
  static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).filter(path -> !isHidden(path)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Its files in the site, below {@code place/<hash>/}. */
  SortedMap<String, SiteFile> in(String place) {
    SortedMap<String, SiteFile> placed = new TreeMap<>();
    files.forEach((path, file) -> placed.put(place + "/" + hash + "/" + path, file));
    return placed;
  }
}
