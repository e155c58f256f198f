package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Builds that are killed (SIGKILL) in a process of their own. A debugger stops the process where a
 * method begins, so that each dies at the same place every time.
 */
@Tag("slow")
class KilledBuildTest {
  /** Each case begins with the site that the one before has mended. */
  private static LiveJournal journal;

  private static int edition;

  @BeforeAll
  static void aSiteIsThere(@TempDir Path folder) throws Exception {
    journal = LiveJournal.in(folder.resolve("journal"));
    built();
  }

  @ParameterizedTest(name = "{0}.{1}, time {2}, leaves the {3} site")
  @CsvSource({
    "org.vitrine.lens.vision.VisualizeAnswerer, answer, 1, old",
    "org.vitrine.store.AtomicFiles, forceFolder, 2, old",
    "org.vitrine.site.Recordings, keepOnly, 1, old",
    "org.vitrine.site.Publisher, link, 3, old",
    "org.vitrine.store.FolderExchange, exchange, 1, old",
    "org.vitrine.store.StagedFolder, delete, 3, new",
    "org.vitrine.site.Manifest, write, 1, new",
  })
  void aKilledBuildLeavesTheOldSiteOrTheNewOneWhole(
      String type, String method, int time, String left) throws Exception {
    String old = journal.siteHash();
    edited();
    standingAt(type, method, time, KilledBuildTest::killed);
    String after = journal.siteHash();
    built();
    String whole = journal.siteHash();
    assertNotEquals(old, whole);
    assertEquals(left.equals("old") ? old : whole, after);
    assertEquals(List.of(), journal.litter());
  }

  @Test
  void aSecondBuildWaitsForTheFirstAndGoesOnWhenThatIsKilled() throws Exception {
    String old = journal.siteHash();
    edited();
    standingAt(
        "org.vitrine.site.Publisher",
        "link",
        1,
        first -> {
          try (VitrineProcess second = VitrineProcess.start(journal, "build")) {
            second.await("another build of this site is under way");
            assertEquals(old, journal.siteHash());
            killed(first);
            assertEquals(0, second.exitCode(), second.said());
          }
        });
    assertNotEquals(old, journal.siteHash());
    assertEquals(List.of(), journal.litter());
  }

  private static void edited() throws IOException {
    journal.edit(LiveJournal.ARTICLE, "words " + edition, "words " + (edition + 1));
    journal.edit(
        LiveJournal.ARTICLE,
        "channels=\"%d\"".formatted(edition),
        "channels=\"%d\"".formatted(edition + 1));
    edition++;
  }

  /** What happens while a build stands still. */
  private interface Meanwhile {
    void with(VitrineProcess standing) throws Exception;
  }

  private static void killed(VitrineProcess build) throws Exception {
    build.kill();
    build.exitCode();
  }

  private static void built() throws Exception {
    try (VitrineProcess build = VitrineProcess.start(journal, "build")) {
      assertEquals(0, build.exitCode(), build.said());
    }
  }

  private static void standingAt(String type, String method, int time, Meanwhile meanwhile)
      throws Exception {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(one -> one.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    String address = connector.startListening(arguments);
    String agent = "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
    try (VitrineProcess build = VitrineProcess.start(List.of(agent), journal, "build")) {
      VirtualMachine machine = connector.accept(arguments);
      ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
      prepared.addClassFilter(type);
      prepared.enable();
      awaitBreak(machine, method, time);
      meanwhile.with(build);
    } finally {
      connector.stopListening(arguments);
    }
  }

  /** Returns when the method is entered for that time; all of the process then stands still. */
  private static void awaitBreak(VirtualMachine machine, String method, int time)
      throws InterruptedException {
    while (true) {
      EventSet events = machine.eventQueue().remove();
      for (Event event : events) {
        switch (event) {
          case ClassPrepareEvent prepare -> stopAt(prepare.referenceType(), method, time);
          case BreakpointEvent reached -> {
            return;
          }
          case VMDisconnectEvent ended ->
              throw new AssertionError(method + " was not called " + time + " times");
          default -> {}
        }
      }
      events.resume();
    }
  }

  private static void stopAt(ReferenceType type, String method, int time) {
    BreakpointRequest request =
        type.virtualMachine()
            .eventRequestManager()
            .createBreakpointRequest(
                type.methodsByName(method).stream()
                    .filter(one -> !one.isBridge())
                    .findFirst()
                    .orElseThrow()
                    .location());
    request.addCountFilter(time);
    request.enable();
  }
}
