package org.vitrine.lens.vision;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What something took, in milliseconds.
 *
 * @param wall on the clock
 * @param cpu of the processor, all threads of the process together
 */
record Clocks(double wall, double cpu) {
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Something that is timed. */
  interface Work {
    void run() throws Exception;
  }

  static Clocks of(Work work) throws Exception {
    long start = System.nanoTime();
    long busy = MACHINE.getProcessCpuTime();
    work.run();
    return new Clocks(
        (System.nanoTime() - start) / 1e6, (MACHINE.getProcessCpuTime() - busy) / 1e6);
  }

  /** Of the processor, this thread's alone: told finer than a process's. */
  static Clocks ofThread(Work work) throws Exception {
    long start = System.nanoTime();
    long busy = THREADS.getCurrentThreadCpuTime();
    work.run();
    return new Clocks(
        (System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - busy) / 1e6);
  }

  /** The middle one of each of the two. */
  static Clocks median(List<Clocks> all) {
    double[] walls = all.stream().mapToDouble(Clocks::wall).sorted().toArray();
    double[] cpus = all.stream().mapToDouble(Clocks::cpu).sorted().toArray();
    return new Clocks(walls[walls.length / 2], cpus[cpus.length / 2]);
  }

  Clocks times(double factor) {
    return new Clocks(factor * wall, factor * cpu);
  }

  /** How many tasks want to run on this machine, on the average of the last minute. */
  static double load() {
    return MACHINE.getSystemLoadAverage();
  }
}
