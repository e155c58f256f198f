package org.vitrine.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files that are named by their content: written once, verified on reading, never changed. All
 * implementations are thread-safe, also between processes on one folder.
 *
 * <p>A fault of the disk is an {@link java.io.UncheckedIOException}.
 */
public interface BlobStore {

  /** The blobs in a folder, {@code <folder>/<sha256>.<extension>}; made when first written to. */
  static BlobStore in(Path folder) {
    return new FolderBlobs(folder);
  }

  /**
   * Reads from the first of several stores that has the blob; writes only to {@code own}, also what
   * another has, which may be cleared by whoever owns that.
   *
   * @param own asked first, and the only one written to
   * @param others read-only, asked in this order
   */
  static BlobStore over(BlobStore own, List<BlobStore> others) {
    return new LayeredBlobs(own, others);
  }

  /**
   * Blobs in a folder that holds at most so many bytes: to make room for a new one, those go that
   * were not used for the longest time. The newest stays, whatever its size.
   *
   * @param most in bytes; a small file counts as 4096
   */
  static BlobStore bounded(Path folder, long most, InstantSource clock) {
    return new BoundedBlobs(folder, most, clock);
  }

  /**
   * Reads from both; writes to {@code own}, also what {@code passing} has.
   *
   * @param passing may drop what it has at any time
   */
  static BlobStore borrowing(BlobStore own, BlobStore passing) {
    return new BorrowingBlobs(own, passing);
  }

  /** Keeps the content and gives its name. Content already there is not written again. */
  BlobName put(byte[] content, String extension);

  /**
   * The content, checked against its name; empty if there is no such blob.
   *
   * @throws DamagedBlobException if what lies under that name is not what the name says
   */
  Optional<byte[]> find(BlobName name);

  /**
   * The content, checked against its name.
   *
   * @throws MissingBlobException if there is no such blob
   * @throws DamagedBlobException if what lies under that name is not what the name says
   */
  default byte[] get(BlobName name) {
    return find(name).orElseThrow(() -> new MissingBlobException(name));
  }

  /** How many bytes it has; empty if there is no such blob. Its content is not looked at. */
  OptionalLong size(BlobName name);

  /** Whether there is such a blob; its content is not looked at. */
  default boolean has(BlobName name) {
    return size(name).isPresent();
  }
}
