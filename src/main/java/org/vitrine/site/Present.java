package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is in a site's folder now. */
final class Present {
  /** Every site has it. */
  static final String EVIDENCE = "lens/status.json";

  /** Each file, and what it is where that is known for sure. */
  private final SortedMap<String, Manifest.Line> files;

  Present(SortedMap<String, Manifest.Line> files) {
    this.files = files;
  }

  /**
   * Looks, and compares size and time of each file with what was written.
   *
   * @throws ForeignFolderException if what is there is no site
   */
  static Present of(Path out, Manifest manifest) {
    SortedMap<String, Manifest.Line> written = manifest.read();
    SortedMap<String, Manifest.Line> files = new TreeMap<>();
    if (Files.isDirectory(out)) {
      try {
        Files.walkFileTree(out, new Look(out, written, files));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the folder " + out, e);
      }
    }
    if (Files.exists(out)
        && !files.containsKey(EVIDENCE)
        && (!Files.isDirectory(out) || !files.keySet().stream().allMatch(Present::isBegun))) {
      throw new ForeignFolderException(out);
    }
    return new Present(files);
  }

  /**
   * Sees to it, before all the work, that a site may come here.
   *
   * @throws ForeignFolderException if what is there is no site
   */
  static void check(Path out, Manifest manifest) {
    if (Files.exists(out) && !Files.exists(out.resolve(EVIDENCE))) {
      of(out, manifest);
    }
  }

  /** What is left of the first file of all by a process that was killed while it wrote it. */
  private static boolean isBegun(String path) {
    return path.startsWith("lens/.status.json.");
  }

  private static final class Look extends SimpleFileVisitor<Path> {
    private final Path out;
    private final SortedMap<String, Manifest.Line> written;
    private final SortedMap<String, Manifest.Line> files;

    Look(
        Path out,
        SortedMap<String, Manifest.Line> written,
        SortedMap<String, Manifest.Line> files) {
      this.out = out;
      this.written = written;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = out.relativize(file).toString().replace('\\', '/');
      Manifest.Line line = written.get(path);
      boolean known =
          line != null
              && attributes.isRegularFile()
              && line.size() == attributes.size()
              && line.modified() == attributes.lastModifiedTime().toMillis();
      files.put(path, known ? line : new Manifest.Line("", -1, -1));
      return FileVisitResult.CONTINUE;
    }
  }

  /** Whether the folder is still there, as far as one look tells. */
  boolean isIn(Path out) {
    return Files.isRegularFile(out.resolve(EVIDENCE));
  }

  Set<String> paths() {
    return files.keySet();
  }

  SortedMap<String, Manifest.Line> lines() {
    return files;
  }

  Manifest.Line line(String path) {
    return files.get(path);
  }

  int countWithout(SortedMap<String, SiteFile> site) {
    return (int) files.keySet().stream().filter(path -> !site.containsKey(path)).count();
  }

  /** Those of the site's files that are not there, or not the same. */
  SortedMap<String, SiteFile> changed(SortedMap<String, SiteFile> site) {
    SortedMap<String, SiteFile> changed = new TreeMap<>();
    site.forEach(
        (path, file) -> {
          Manifest.Line line = files.get(path);
          if (line == null || !line.identity().equals(file.identity())) {
            changed.put(path, file);
          }
        });
    return changed;
  }
}
