package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vitrine.site.SiteReport;
import org.vitrine.web.Preview;

/** What a preview does with a save. */
class RebuildTest {
  private final StringWriter err = new StringWriter();
  private final AtomicInteger builds = new AtomicInteger();

  @Test
  void aBuildThatFailsByItselfIsToldAndTheNextSaveIsBuilt() {
    Rebuild rebuild =
        new Rebuild(
            progress -> {
              if (builds.incrementAndGet() == 1) {
                throw new IllegalStateException("a gap of our own");
              }
              return new SiteReport(List.of(), 1, 0, 0, 1, 1, 0);
            },
            new Preview(Path.of(".")),
            new PrintWriter(err, true));
    rebuild.run();
    assertTrue(err.toString().contains("IllegalStateException: a gap of our own"), err.toString());
    rebuild.run();
    assertEquals(2, builds.get());
  }
}
