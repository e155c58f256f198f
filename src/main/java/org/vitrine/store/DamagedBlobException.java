package org.vitrine.store;

import java.nio.file.Path;

/** A file's content is not what its name says: the disk lost it, or somebody edited it. */
public final class DamagedBlobException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedBlobException(Path file, String foundSha256) {
    super(
        "%s is damaged: its content has the SHA-256 %s; delete the file, or bring it back from a copy"
            .formatted(file, foundSha256));
  }
}
