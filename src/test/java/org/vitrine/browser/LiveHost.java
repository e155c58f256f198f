package org.vitrine.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.EngineLens;
import org.vitrine.store.BlobStore;
import org.vitrine.web.Clients;
import org.vitrine.web.LensRoutes;
import org.vitrine.web.Metrics;
import org.vitrine.web.Server;

/** A live server over a site of {@link WidgetSite}, with drawn answers to what was not recorded. */
record LiveHost(Server server, EngineLens lens) implements AutoCloseable {

  /**
   * Starts one.
   *
   * @param cache an empty folder
   * @param mayEnd whether answers may come to their end
   */
  static LiveHost over(Path site, Path cache, AtomicReference<Boolean> mayEnd) {
    return over(site, cache, mayEnd, () -> Instant.EPOCH);
  }

  /**
   * As above.
   *
   * @param clock by which readers are told to wait
   */
  static LiveHost over(
      Path site, Path cache, AtomicReference<Boolean> mayEnd, InstantSource clock) {
    AnswerStore recorded = AnswerStore.in(site.resolve("lens"));
    AnswerStore answers = AnswerStore.over(AnswerStore.in(cache), List.of(recorded));
    BlobStore uploads = BlobStore.bounded(cache.resolve("uploads"), 1 << 20, clock);
    AnswerStore asked = answers.borrowing(uploads);
    DrawnLens models = new DrawnLens(asked.pictures());
    EngineLens lens = new EngineLens(models, asked, DrawnAnswerer.all(mayEnd), Capacity.of(2, 40));
    LensRoutes routes =
        new LensRoutes(
            lens, models, asked, uploads, Clients.direct(), Metrics.of(lens, List.of()), clock);
    return new LiveHost(Server.start("127.0.0.1", 0, site, List.of(routes)), lens);
  }

  URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
    lens.close();
  }
}
