package org.vitrine.site;

/** Told how far a build has got. Called from several threads; it must be quick and thread-safe. */
@FunctionalInterface
public interface BuildProgress {
  /** For those who do not want to know. */
  BuildProgress NONE = (done, total, slug) -> {};

  /**
   * An article is done.
   *
   * @param slug which
   */
  void at(int done, int total, String slug);
}
