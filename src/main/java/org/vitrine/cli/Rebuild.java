package org.vitrine.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.vitrine.site.BuildProgress;
import org.vitrine.site.SiteReport;
import org.vitrine.web.Preview;

/**
 * A preview's build, one for each save. One that throws is told like a mistake, on the terminal and
 * over the page: the next save is built all the same.
 */
record Rebuild(Function<BuildProgress, SiteReport> build, Preview preview, PrintWriter err)
    implements Runnable {
  @Override
  public void run() {
    try {
      preview.ended(build.apply(preview.begun()));
    } catch (CancellationException e) {
      throw e; // Told to end.
    } catch (RuntimeException | Error e) {
      Failure.tell(e, err);
      preview.broken(Failure.describe(e));
    }
  }
}
