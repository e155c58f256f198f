package org.vitrine.lens;

import java.nio.file.Path;

/** A kept answer is not what was written: the disk lost it, or somebody edited it. */
public final class DamagedAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedAnswerException(Path file, String why, Throwable cause) {
    super(
        "%s is damaged: %s; delete the file and ask again, or bring it back from a copy"
            .formatted(file, why),
        cause);
  }
}
