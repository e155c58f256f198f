package org.vitrine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Watches folders and tells of what was changed in them, all that one save changes in one call:
 * editors write a file in several steps.
 */
public final class FileWatch implements AutoCloseable {
  /** Changes this close to each other belong together. */
  private static final int TOGETHER_MILLIS = 15;

  private static final Logger LOG = Logger.getLogger(FileWatch.class.getName());

  private final WatchService service;
  private final Thread thread;

  private FileWatch(WatchService service, Consumer<Set<Path>> changed) {
    this.service = service;
    this.thread = Thread.ofPlatform().name("file-watch").daemon().start(() -> watch(changed));
  }

  /**
   * Watches from now on.
   *
   * @param folders with all below them, links to folders included; those that do not exist are left
   *     out
   * @param changed called on one thread, one call at a time, with absolute paths
   */
  public static FileWatch of(List<Path> folders, Consumer<Set<Path>> changed) {
    try {
      WatchService service = folders.get(0).getFileSystem().newWatchService();
      for (Path folder : folders) {
        if (Files.isDirectory(folder)) {
          register(service, folder.toAbsolutePath());
        }
      }
      return new FileWatch(service, changed);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch " + folders, e);
    }
  }

  private static void register(WatchService service, Path folder) throws IOException {
    // Through links too: a journal may borrow its widgets or a model.
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            dir.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) {
            // A link in a circle, or a file that is gone again: nothing to watch there.
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void watch(Consumer<Set<Path>> changed) {
    try {
      while (true) {
        Set<Path> paths = new TreeSet<>();
        WatchKey key = service.take();
        while (key != null) {
          take(key, paths);
          key = service.poll(TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!paths.isEmpty()) {
          tell(changed, paths);
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // Closed: nothing more to tell.
    }
  }

  /** Whatever becomes of one save, the next is told of. */
  private static void tell(Consumer<Set<Path>> changed, Set<Path> paths) {
    try {
      changed.accept(paths);
    } catch (RuntimeException | Error e) {
      if (!Thread.currentThread().isInterrupted()) { // Else it is closed just now.
        LOG.log(Level.WARNING, "a change of " + paths + " was not dealt with", e);
      }
    }
  }

  private void take(WatchKey key, Set<Path> paths) {
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
        paths.add(folder); // So much at once that nobody knows what.
      } else if (event.context() instanceof Path name) {
        Path path = folder.resolve(name);
        paths.add(path);
        if (Files.isDirectory(path)) {
          try {
            register(service, path);
          } catch (IOException e) {
            // The folder is gone again already.
            paths.remove(path);
          }
        }
      }
    }
    key.reset();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop watching the journal's files", e);
    }
  }
}
