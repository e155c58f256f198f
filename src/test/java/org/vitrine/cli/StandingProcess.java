package org.vitrine.cli;

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
import java.util.List;
import java.util.Map;

/**
 * A command in a process of its own that a debugger stops where a method begins, so that whatever
 * is done to it happens at the same place every time.
 */
final class StandingProcess {
  private StandingProcess() {}

  /** What happens while it stands still. */
  interface Meanwhile {
    /**
     * @param goOn lets it run on; else it stands until it is killed
     */
    void with(VitrineProcess standing, Runnable goOn) throws Exception;
  }

  /**
   * Starts a command, and does something while it stands still.
   *
   * @param time which of the calls of the method it is stopped at
   */
  static void at(
      String type,
      String method,
      int time,
      LiveJournal journal,
      List<String> command,
      Meanwhile meanwhile)
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
    try (VitrineProcess process =
        VitrineProcess.start(List.of(agent), journal, command.toArray(String[]::new))) {
      VirtualMachine machine = connector.accept(arguments);
      ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
      prepared.addClassFilter(type);
      prepared.enable();
      awaitBreak(machine, method, time);
      meanwhile.with(process, machine::dispose);
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
