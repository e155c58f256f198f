package org.vitrine.lens.model;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Map;

/**
 * Variables of the process's environment that the engine's native part reads when it is loaded. A
 * Java process cannot set its own, so the C library is asked to.
 */
final class NativeEnvironment {
  /**
   * Without these, threads that wait for work burn the processor, and two such programs on one
   * machine slow each other down tenfold.
   */
  private static final Map<String, String> PASSIVE =
      Map.of("OMP_WAIT_POLICY", "passive", "GOMP_SPINCOUNT", "0");

  private NativeEnvironment() {}

  /** The one function of the C library that is called. */
  interface C extends Library {
    int setenv(String name, String value, int overwrite);
  }

  static void waitPassively() {
    if (Platform.isWindows()) {
      return;
    }
    try {
      C library = Native.load("c", C.class);
      PASSIVE.forEach((name, value) -> library.setenv(name, value, 0));
    } catch (UnsatisfiedLinkError e) {
      System.getLogger(NativeEnvironment.class.getName())
          .log(System.Logger.Level.DEBUG, "The engine's threads will wait actively", e);
    }
  }
}
