package org.vitrine.site;

/** How hard files are compressed beforehand. */
public enum Compression {
  /** Not at all. */
  NONE(0),
  /** In a millisecond or two a page, for a site that is looked at while it is written. */
  QUICK(5),
  /** As small as can be: made once, sent often. */
  SMALLEST(11);

  private final int brotliQuality;

  Compression(int brotliQuality) {
    this.brotliQuality = brotliQuality;
  }

  int brotliQuality() {
    return brotliQuality;
  }
}
