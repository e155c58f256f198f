package org.vitrine.lens;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * How much of the processor a thread claims when others want it too. Java's own priorities say
 * nothing to Linux as it is usually started; there a thread has a niceness of its own.
 */
final class Niceness {
  /** About a tenth of what a usual thread gets beside it. */
  private static final int MODEST = 10;

  private static final int OF_A_THREAD = 0;
  private static final int THE_CALLING_ONE = 0;

  private Niceness() {}

  /** The function of the C library that is called. */
  interface C extends Library {
    int setpriority(int which, int who, int niceness);
  }

  /** Makes the calling thread give way to usual ones, where the system can. For good. */
  static void giveWay() {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      Native.load("c", C.class).setpriority(OF_A_THREAD, THE_CALLING_ONE, MODEST);
    } catch (UnsatisfiedLinkError e) {
      System.getLogger(Niceness.class.getName())
          .log(System.Logger.Level.DEBUG, "Long questions do not give way", e);
    }
  }
}
