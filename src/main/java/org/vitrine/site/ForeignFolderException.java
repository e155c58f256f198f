package org.vitrine.site;

import java.nio.file.Path;

/** The folder that a site should go to holds something else, which would be lost. */
public final class ForeignFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForeignFolderException(Path folder) {
    super(
        folder
            + " holds something that is not a site of ours, and a build would replace all of it;"
            + " name a folder that is empty or not there yet");
  }
}
