package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.vitrine.store.AtomicFiles;
import org.vitrine.store.StagedFolder;

/**
 * Puts a site in its folder: writes what is new or changed, and nothing where nothing is. Not
 * thread-safe.
 */
final class Publisher {
  private final Path out;
  private final Manifest manifest;

  /** What this one wrote last. */
  private Optional<Present> written = Optional.empty();

  Publisher(Path out, Manifest manifest) {
    this.out = out;
    this.manifest = manifest;
  }

  /** How many files were written, and how many of those before are gone. */
  record Published(int written, int removed) {}

  /**
   * Sees to it, before all the work, that the site may come where it is to be.
   *
   * @throws ForeignFolderException if the folder holds something else
   */
  void check() {
    Present.check(out, manifest);
  }

  /**
   * The whole site in one step: until then, and after a crash, the folder is as it was.
   *
   * @throws ForeignFolderException if the folder holds something else
   */
  Published replace(SortedMap<String, SiteFile> site) {
    Present present = Present.of(out, manifest);
    int removed = present.countWithout(site);
    Map<String, SiteFile> changed = present.changed(site);
    if (changed.isEmpty() && removed == 0) {
      return new Published(0, 0);
    }
    SortedMap<String, Manifest.Line> lines = new ConcurrentSkipListMap<>();
    try (StagedFolder stage = StagedFolder.beside(out)) {
      for (String path : site.keySet()) {
        makeFolder(stage.path().resolve(path).getParent());
      }
      site.entrySet().parallelStream()
          .forEach(
              file -> {
                String path = file.getKey();
                if (changed.containsKey(path)) {
                  Path to = stage.path().resolve(path);
                  write(to, file.getValue().bytes());
                  lines.put(path, line(to, file.getValue()));
                } else {
                  link(out.resolve(path), stage.path().resolve(path));
                  lines.put(path, present.line(path));
                }
              });
      stage.commit();
    }
    manifest.write(new TreeMap<>(lines));
    return new Published(changed.size(), removed);
  }

  /**
   * File by file, each at once: first what shows whose folder it is, so that it is known again
   * after a crash, then what pages need, then the pages, then what is gone. What was written here
   * once is not looked at again.
   *
   * @throws ForeignFolderException if the folder holds something else
   */
  Published update(SortedMap<String, SiteFile> site) {
    Present present =
        written.filter(last -> last.isIn(out)).orElseGet(() -> Present.of(out, manifest));
    SortedMap<String, Manifest.Line> lines = new TreeMap<>(present.lines());
    Map<String, SiteFile> changed = present.changed(site);
    changed.keySet().stream()
        .sorted(Comparator.comparingInt(Publisher::turn))
        .forEach(
            path -> {
              Path to = out.resolve(path);
              AtomicFiles.writeIfChanged(to, changed.get(path).bytes());
              lines.put(path, line(to, changed.get(path)));
            });
    int removed = 0;
    for (String path : present.paths()) {
      if (!site.containsKey(path)) {
        delete(out.resolve(path));
        lines.remove(path);
        removed++;
      }
    }
    lines.keySet().retainAll(site.keySet());
    if (!changed.isEmpty() || removed > 0) {
      manifest.write(lines);
    }
    written = Optional.of(new Present(lines));
    return new Published(changed.size(), removed);
  }

  private static int turn(String path) {
    if (path.equals(Present.EVIDENCE)) {
      return 0;
    }
    return path.endsWith(".html") ? 2 : 1;
  }

  private static Manifest.Line line(Path file, SiteFile content) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Manifest.Line(
          content.identity(), attributes.size(), attributes.lastModifiedTime().toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The same file under a second name; the first goes when the folders change places. */
  private static void link(Path from, Path to) {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException e) {
      try {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      } catch (IOException still) {
        still.addSuppressed(e);
        throw new UncheckedIOException("cannot copy " + from, still);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
