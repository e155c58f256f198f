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

  /**
   * Shows the files that {@link #list} has, in no order. The folder may be a link, and so may a
   * file in it that leads to another one in it.
   */
  static void visit(Path folder, Visitor visitor) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      Path real = folder.toRealPath();
      Path start = Files.isSymbolicLink(folder) ? real : folder;
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return !dir.equals(start) && isHidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              String path = start.relativize(file).toString().replace('\\', '/');
              if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
              }
              if (attributes.isRegularFile()) {
                visitor.file(path, file, attributes);
              } else if (Files.isRegularFile(file) && file.toRealPath().startsWith(real)) {
                visitor.file(path, file, Files.readAttributes(file, BasicFileAttributes.class));
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

  /**
   * These, and those of another folder in one folder of it: where both have a file, the own one.
   *
   * @param folder of the other one, with a slash at its end
   */
  PublishedFolder borrowing(PublishedFolder other, String folder) {
    SortedMap<String, SiteFile> all = new TreeMap<>(files);
    other.files.forEach(
        (path, file) -> {
          if (path.startsWith(folder)) {
            all.putIfAbsent(path, file);
          }
        });
    return of(all);
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
