package org.vitrine.site;

import java.util.List;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.widget.FigureProgress;

/** Told how far a build has got. Called from several threads; it must be quick and thread-safe. */
public interface BuildProgress {
  /** For those who do not want to know. */
  BuildProgress NONE = (done, total, slug) -> {};

  /** Another process builds the same site; this build begins when that one has ended. */
  default void waiting() {}

  /**
   * What is known by now to be wrong with a text, in place of what was told of it before: when it
   * has been read, for its figures may then be computed for minutes, and when it is done.
   *
   * @param place of the text in the site; empty for the journal's own file
   */
  default void told(String place, List<Diagnostic> soFar) {}

  /**
   * An article is done.
   *
   * @param slug which
   */
  void article(int done, int total, String slug);

  /**
   * A figure asks a question, or its answer has got further.
   *
   * @return whether to go on; {@code false} ends the build with a {@link
   *     java.util.concurrent.CancellationException}
   */
  default boolean figure(FigureProgress.Report report) {
    return true;
  }
}
