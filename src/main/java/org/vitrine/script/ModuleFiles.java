package org.vitrine.script;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.graalvm.polyglot.io.FileSystem;
import org.vitrine.store.BlobName;

/**
 * What a module sees in place of a disk: the texts it was given, and nothing else. Remembers which
 * of them were read.
 */
final class ModuleFiles implements FileSystem {
  private final SortedMap<String, String> files;
  private final Path root;
  private final NavigableSet<String> read = new TreeSet<>();

  ModuleFiles(SortedMap<String, String> files) {
    this.files = files;
    // No module can write its own folder's name into an import: it holds a hash of the module.
    this.root = Path.of("/" + BlobName.sha256(files.toString()));
  }

  /** The files read so far, by their paths from the folder. */
  NavigableSet<String> read() {
    return read;
  }

  Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The path from the folder; empty for one outside it. */
  Optional<String> name(Path path) {
    Path whole = toAbsolutePath(path).normalize();
    return whole.startsWith(root)
        ? Optional.of(root.relativize(whole).toString().replace('\\', '/'))
        : Optional.empty();
  }

  @Override
  public Path parsePath(URI uri) {
    return outside(uri.toString());
  }

  @Override
  public Path parsePath(String path) {
    boolean bare = !path.isEmpty() && !path.startsWith(".") && !path.startsWith("/");
    return bare ? outside(path) : Path.of(path);
  }

  /** Where nothing is: a browser refuses such a name too, even one that is a file's. */
  private static Path outside(String name) {
    return Path.of("/").resolve(name.replace('\0', '_'));
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    if (modes.contains(AccessMode.WRITE) || modes.contains(AccessMode.EXECUTE)) {
      throw new SecurityException("modules may only be read");
    }
    content(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    String content = content(path);
    name(path).ifPresent(read::add);
    // A copy: what is written to it is lost.
    return new SeekableInMemoryByteChannel(content.getBytes(StandardCharsets.UTF_8));
  }

  private String content(Path path) throws NoSuchFileException {
    return name(path)
        .flatMap(this::text)
        .orElseThrow(() -> new NoSuchFileException(path.toString()));
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return root.resolve(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) {
    return toAbsolutePath(path).normalize();
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) {
    throw new SecurityException("modules may only be read");
  }

  @Override
  public void delete(Path path) {
    throw new SecurityException("modules may only be read");
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) {
    throw new SecurityException("modules may not be listed");
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    throw new NoSuchFileException(path.toString());
  }
}
