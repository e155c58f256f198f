package org.vitrine.lens.model;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;

/**
 * What the engine's native part is told past its Java side: variables of the process's environment,
 * which a Java process cannot set itself, and a switch that has no Java name.
 */
final class NativeEnvironment {
  private static final int TRIM_THRESHOLD = -1;
  private static final int TOP_PAD = -2;
  private static final int MMAP_THRESHOLD = -3;

  /**
   * Without these, threads that wait for work burn the processor, and two such programs on one
   * machine slow each other down tenfold.
   */
  private static final Map<String, String> PASSIVE =
      Map.of("OMP_WAIT_POLICY", "passive", "GOMP_SPINCOUNT", "0");

  private NativeEnvironment() {}

  /**
   * How glibc keeps memory that is freed: as a rule it hands large pieces back to the system, which
   * then clears them anew at every step, for half of a step's time on some virtual machines. The
   * keys are those of {@code mallopt}.
   */
  private static final Map<Integer, Integer> KEPT =
      Map.of(MMAP_THRESHOLD, 1 << 30, TRIM_THRESHOLD, Integer.MAX_VALUE, TOP_PAD, 1 << 26);

  /** The functions of the C library that are called. */
  interface C extends Library {
    int setenv(String name, String value, int overwrite);

    int mallopt(int key, int value);
  }

  /** Sets it where the C library has such a switch; it is glibc's own. */
  static void keepFreedMemory() {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      C library = Native.load("c", C.class);
      KEPT.forEach(library::mallopt);
    } catch (UnsatisfiedLinkError e) {
      System.getLogger(NativeEnvironment.class.getName())
          .log(System.Logger.Level.DEBUG, "Memory that is freed goes back to the system", e);
    }
  }

  static void waitPassively() {
    set(PASSIVE);
  }

  /** The newest of the processor's instructions that oneDNN may use; see {@link Instructions}. */
  static void limitInstructions(String newest) {
    set(Map.of(Instructions.VARIABLE, newest));
  }

  /** Sets variables that are not set. */
  private static void set(Map<String, String> variables) {
    if (Platform.isWindows()) {
      return;
    }
    try {
      C library = Native.load("c", C.class);
      variables.forEach((name, value) -> library.setenv(name, value, 0));
    } catch (UnsatisfiedLinkError e) {
      System.getLogger(NativeEnvironment.class.getName())
          .log(System.Logger.Level.DEBUG, "The engine goes without " + variables.keySet(), e);
    }
  }

  /**
   * From now on convolutions are computed without oneDNN: by unfolding and matrix products, right
   * on every processor and slower.
   *
   * @throws UnsatisfiedLinkError if the engine's library has no such switch
   */
  static void computeWithoutOneDnn() {
    switchOff("_ZN2at7Context20setUserEnabledMkldnnEb");
  }

  /**
   * NNPACK takes no convolution that oneDNN would, but is asked before each, and where it does not
   * know the processor it says so on standard error, every time.
   */
  static void computeWithoutNnpack() {
    try {
      switchOff("_ZN2at7Context20setUserEnabledNNPACKEb");
    } catch (UnsatisfiedLinkError e) {
      System.getLogger(NativeEnvironment.class.getName())
          .log(System.Logger.Level.DEBUG, "The engine will ask for NNPACK", e);
    }
  }

  private static void switchOff(String setting) {
    NativeLibrary torch = NativeLibrary.getInstance("torch_cpu");
    Pointer context = torch.getFunction("_ZN2at13globalContextEv").invokePointer(new Object[0]);
    torch.getFunction(setting).invokeVoid(new Object[] {context, false});
  }
}
