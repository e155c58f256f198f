package org.vitrine.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.vitrine.lens.Capacity;

/** What the machine, or the container that this runs in, has to give. */
final class Machine {
  /** Readers' questions that may wait beside those being computed. */
  private static final int WAITING = 24;

  private Machine() {}

  /** One question a processor core, with tensors in a half of the memory. */
  static Capacity capacity() {
    return new Capacity(Runtime.getRuntime().availableProcessors(), WAITING, memory() / 2);
  }

  /** In bytes. A quarter is Java's own, and something is left for the weights and the system. */
  static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
