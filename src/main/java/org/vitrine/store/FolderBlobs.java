package org.vitrine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Blobs as the files of one folder. */
final class FolderBlobs implements BlobStore {
  private final Path folder;

  FolderBlobs(Path folder) {
    this.folder = folder;
  }

  @Override
  public BlobName put(byte[] content, String extension) {
    BlobName name = BlobName.of(content, extension);
    Path file = file(name);
    // Compared whole, not only looked for: putting a blob again mends a damaged one.
    if (!read(file).map(found -> Arrays.equals(found, content)).orElse(false)) {
      AtomicFiles.write(file, content);
    }
    return name;
  }

  @Override
  public Optional<byte[]> find(BlobName name) {
    Path file = file(name);
    Optional<byte[]> content = read(file);
    content.ifPresent(
        bytes -> {
          String found = BlobName.sha256(bytes);
          if (!found.equals(name.sha256())) {
            throw new DamagedBlobException(file, found);
          }
        });
    return content;
  }

  @Override
  public OptionalLong size(BlobName name) {
    try {
      BasicFileAttributes file = Files.readAttributes(file(name), BasicFileAttributes.class);
      return file.isRegularFile() ? OptionalLong.of(file.size()) : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the blob " + name, e);
    }
  }

  private Path file(BlobName name) {
    return folder.resolve(name.toString());
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the blob " + file, e);
    }
  }
}
