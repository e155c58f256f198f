package org.vitrine.store;

import java.util.Optional;
import java.util.OptionalLong;

/** Blobs of one's own, and those of a store that may drop what it has at any time. */
final class BorrowingBlobs implements BlobStore {
  private final BlobStore own;
  private final BlobStore passing;

  BorrowingBlobs(BlobStore own, BlobStore passing) {
    this.own = own;
    this.passing = passing;
  }

  @Override
  public BlobName put(byte[] content, String extension) {
    // Even what the other has: it would be gone from here when the other drops it.
    return own.put(content, extension);
  }

  @Override
  public Optional<byte[]> find(BlobName name) {
    return own.find(name).or(() -> passing.find(name));
  }

  @Override
  public OptionalLong size(BlobName name) {
    OptionalLong here = own.size(name);
    return here.isPresent() ? here : passing.size(name);
  }
}
