package org.vitrine.store;

/** A blob was named that is not in the store. */
public final class MissingBlobException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient BlobName name;

  public MissingBlobException(BlobName name) {
    super("there is no blob " + name + " in the store");
    this.name = name;
  }

  public BlobName name() {
    return name;
  }
}
