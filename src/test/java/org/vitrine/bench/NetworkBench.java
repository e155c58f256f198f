package org.vitrine.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.SqueezeNet;
import org.vitrine.lens.model.Tensor;

/**
 * For every model: milliseconds of a look (forward) and of a gradient by the picture (forward and
 * backward) on one thread, the median of many; then the memory of the process while steps go by.
 */
public final class NetworkBench {
  private static final PrintStream OUT = System.out;
  private static final int ROUNDS = 40;

  private NetworkBench() {}

  /**
   * @param arguments how many steps memory is watched for, 10,000 if not said
   */
  public static void main(String[] arguments) throws IOException {
    int steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Path other = Files.createTempDirectory("models");
    try (Networks networks = new Networks(new ModelDirectory(Path.of("models")), Engine::start)) {
      for (String id : new ModelDirectory(Path.of("models")).ids()) {
        table(networks.get(id), id);
        memory(networks.get(id), id, steps);
      }
    }
    if (SqueezeNet.present()) {
      SqueezeNet.in(other);
      try (Networks networks = new Networks(new ModelDirectory(other), Engine::start)) {
        table(networks.get("squeezenet11"), "squeezenet11");
      }
    }
  }

  private static void table(Network network, String id) {
    ModelSummary summary = network.description().summary("", Optional.empty());
    String last =
        summary.layers().stream()
            .filter(layer -> layer.shown() && layer.height() > 1)
            .reduce((before, after) -> after)
            .orElseThrow()
            .name();
    OUT.printf(
        "%n%s to %s%n%6s %6s %12s %14s%n", id, last, "pixels", "batch", "look ms", "gradient ms");
    for (int size : List.of(summary.inputHeight(), 2 * summary.inputHeight())) {
      for (int batch : List.of(1, 8)) {
        Tensor picture = picture(batch, size);
        OUT.printf(
            "%6d %6d %12.2f %14.2f%n",
            size,
            batch,
            median(() -> step(network, last, picture, false)),
            median(() -> step(network, last, picture, true)));
      }
    }
  }

  private static void memory(Network network, String id, int steps) {
    String last = network.description().graph().nodes().getLast().name();
    OUT.printf("%n%s, resident memory in MiB after steps of one gradient each%n", id);
    Tensor picture = picture(1, network.description().input().height());
    for (int done = 0; done <= steps; done++) {
      step(network, last, picture, true);
      if (done == 500 || (done > 0 && done % 2500 == 0)) {
        OUT.printf("%6d %6d%n", done, residentMebibytes());
      }
    }
  }

  private static void step(Network network, String node, Tensor picture, boolean gradient) {
    try (NDManager scope = Engine.start().newManager()) {
      NDArray input = picture.toArray(scope);
      if (gradient) {
        Gradients.track(input);
      }
      NDArray value = network.forward(input, node).sum();
      if (gradient) {
        Gradients.backward(value);
        Gradients.read(input, scope);
      }
    }
  }

  private static Tensor picture(int batch, int size) {
    Random random = new Random(1);
    float[] values = new float[batch * 3 * size * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return new Tensor(List.of(batch, 3, size, size), values);
  }

  private static double median(Runnable step) {
    double[] times = new double[ROUNDS];
    for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
      long start = System.nanoTime();
      step.run();
      if (round >= 0) {
        times[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  /** From Linux's own account; 0 elsewhere. */
  private static long residentMebibytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
