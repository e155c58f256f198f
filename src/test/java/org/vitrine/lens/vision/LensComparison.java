package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.Tensor;

/**
 * What a step of a picture takes, and many pictures with all cores, beside the same loop in
 * PyTorch: the same net, pictures, transforms and optimiser; once as one writes it, once with what
 * speeds ours up.
 *
 * @param peers with one thread, two, and so on; none where only our own numbers are wanted
 * @param steps that are timed
 */
record LensComparison(PrintStream out, Engine engine, List<LensPeer> peers, int steps) {

  /**
   * In turn, and the best of each counts: what neighbours of the machine do hits one or the other.
   */
  private static final int ROUNDS = 3;

  private static final int WARM = 10;
  private static final int WARM_PICTURES = 60;
  private static final int MATRIX = 1024;
  private static final int PRODUCTS = 10;
  private static final int PICTURES = 64;
  private static final int PICTURE_SIZE = 128;
  private static final int PICTURE_STEPS = 256;
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final double ALIKE = 1e-3;

  /** What PyTorch took at its best, and how. */
  private record Best(Clocks clocks, String how) {}

  void print(List<BenchLayer> layers, boolean quick) throws Exception {
    double rate = rate();
    out.printf("a product of matrices, one thread: %.1f GFLOP/s", rate);
    if (!peers.isEmpty()) {
      out.printf("; %.1f in PyTorch", peers.getFirst().rate(MATRIX));
    }
    out.printf(
        "%n%nA step, ms on the clock and of the processor, one thread, the middle one of %d, the best of"
            + " %d rounds in turn%n",
        steps, ROUNDS);
    out.printf(
        "%-20s %4s %5s %8s %8s %10s %7s",
        "layer", "px", "batch", "ms", "CPU ms", "s/picture", "of GEMM");
    printLoops("ms");
    for (BenchLayer layer : layers) {
      checkAlike(layer);
      for (int size : quick ? List.of(64, 128) : List.of(64, 128, 224)) {
        for (int batch : List.of(1, 16)) {
          printStep(layer, size, batch, rate);
        }
      }
    }
    out.printf(
        "%nSeconds for %d pictures of %d px and %d steps, %d workers; PyTorch at the best of its"
            + " batches and threads%n",
        PICTURES, PICTURE_SIZE, PICTURE_STEPS, CORES);
    out.printf("%-20s %8s %8s", "layer", "s", "CPU s");
    printLoops("s");
    for (BenchLayer layer : layers) {
      printPictures(layer, quick ? List.of(1, 8) : List.of(1, 8, 16));
    }
  }

  /** The columns of {@link #printBest}. */
  private void printLoops(String unit) {
    if (!peers.isEmpty()) {
      for (String loop : List.of("as lucent has it", "with all of ours")) {
        out.printf(" | %8s %-18s %6s", unit, loop, "ratio");
      }
    }
    out.printf("%n");
  }

  /** What PyTorch took, and our part of it, end the line, where there is a peer. */
  private void printBest(Clocks ours, List<List<Best>> theirs) {
    for (List<Best> loops : theirs) {
      quickest(loops)
          .ifPresent(
              best ->
                  out.printf(
                      " | %8.1f %-18s %6.2f",
                      best.clocks().wall(), best.how(), ours.wall() / best.clocks().wall()));
    }
    out.printf("%n");
  }

  private void printStep(BenchLayer layer, int size, int batch, double rate) throws Exception {
    List<Best> own = new ArrayList<>();
    List<List<Best>> theirs = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      own.add(new Best(step(layer, size, batch), "ours"));
      for (LensPeer peer : peers.subList(0, Math.min(1, peers.size()))) {
        for (LensPeer.Loop loop : LensPeer.Loop.values()) {
          theirs
              .get(column(loop))
              .add(
                  new Best(
                      peer.time(layer, size, batch, loop, warm(batch), steps, "median"),
                      name(loop)));
        }
      }
    }
    Clocks ours = quickest(own).orElseThrow().clocks();
    double operations = layer.operations(size, batch);
    out.printf(
        Locale.ROOT,
        "%-20s %4d %5d %8.1f %8.1f %10.2f %6.0f%%",
        layer.name(),
        size,
        batch,
        ours.wall(),
        ours.cpu(),
        PICTURE_STEPS * ours.wall() / 1000 / batch,
        100 * operations / (ours.cpu() * 1e6) / rate);
    printBest(ours, theirs);
  }

  /** So many that the Java virtual machine has compiled what they run. */
  private static int warm(int batch) {
    return Math.max(WARM, 2 * WARM_PICTURES / batch);
  }

  private Clocks step(BenchLayer layer, int size, int batch) throws Exception {
    engine.enter();
    List<Clocks> clocks = new ArrayList<>();
    try (Optimisation optimisation = layer.begin(size, batch, steps)) {
      steps(optimisation, warm(batch));
      for (int i = 0; i < steps; i++) {
        clocks.add(Clocks.ofThread(optimisation::step));
      }
    }
    return Clocks.median(clocks);
  }

  private void printPictures(BenchLayer layer, List<Integer> batches) throws Exception {
    int batch = Easel.batch(Rendering.of(PICTURE_SIZE, steps));
    double all = (double) PICTURES * PICTURE_STEPS / 1000;
    List<Best> own = new ArrayList<>();
    List<List<Best>> theirs = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      Clocks ours = run(layer, PICTURE_SIZE, batch, CORES);
      own.add(new Best(ours.times(all / steps / (CORES * batch)), "ours"));
      for (int size : batches) {
        for (LensPeer peer : peers) {
          for (LensPeer.Loop loop : LensPeer.Loop.values()) {
            Clocks clocks = peer.time(layer, PICTURE_SIZE, size, loop, WARM, steps, "mean");
            theirs
                .get(column(loop))
                .add(
                    new Best(
                        clocks.times(all / size),
                        "%d %s, batch %d".formatted(peers.indexOf(peer) + 1, name(loop), size)));
          }
        }
      }
    }
    Clocks ours = quickest(own).orElseThrow().clocks();
    out.printf("%-20s %8.1f %8.1f", layer.name(), ours.wall(), ours.cpu());
    printBest(ours, theirs);
  }

  private static int column(LensPeer.Loop loop) {
    return switch (loop) {
      case PLAIN -> 0;
      case FIRST, LAST -> 1;
    };
  }

  private static String name(LensPeer.Loop loop) {
    return loop.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Best> quickest(List<Best> all) {
    return all.stream().min(Comparator.comparingDouble(best -> best.clocks().wall()));
  }

  /**
   * A batch on each of so many threads, when all have begun and are warm; each is made, and ended,
   * on its own thread.
   */
  private Clocks run(BenchLayer layer, int size, int batch, int workers) throws Exception {
    CyclicBarrier warm = new CyclicBarrier(workers + 1);
    CyclicBarrier ended = new CyclicBarrier(workers + 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        running.add(
            threads.submit(
                () -> {
                  engine.enter();
                  try (Optimisation optimisation = layer.begin(size, batch, steps)) {
                    steps(optimisation, WARM);
                    warm.await();
                    steps(optimisation, steps);
                    ended.await();
                    return batch;
                  }
                }));
      }
      warm.await();
      Clocks clocks = Clocks.of(ended::await);
      for (Future<?> one : running) {
        one.get();
      }
      return clocks;
    }
  }

  private static void steps(Optimisation optimisation, int count) {
    for (int i = 0; i < count; i++) {
      optimisation.step();
    }
  }

  /** Multiplications and additions a second, 1e9. */
  private double rate() throws Exception {
    try (NDManager scope = engine.newManager()) {
      NDArray matrix = scope.ones(new Shape(MATRIX, MATRIX));
      matrix.matMul(matrix).close();
      Clocks clocks =
          Clocks.of(
              () -> {
                for (int i = 0; i < PRODUCTS; i++) {
                  matrix.matMul(matrix).close();
                }
              });
      return PRODUCTS * 2 * Math.pow(MATRIX, 3) / (clocks.cpu() * 1e6);
    }
  }

  /**
   * @throws IllegalStateException if the peer computes another net, or one of the two wrongly
   */
  private void checkAlike(BenchLayer layer) throws IOException {
    if (peers.isEmpty()) {
      return;
    }
    int positions = PICTURE_SIZE * PICTURE_SIZE;
    float[] picture = new float[3 * positions];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) (i * 7919L % 1000) / 1000;
    }
    Network network = layer.networks().get(layer.model());
    try (NDManager scope = engine.newManager()) {
      NDArray input =
          new Preprocessing(network.description().input())
              .normalise(
                  new Tensor(List.of(1, 3, PICTURE_SIZE, PICTURE_SIZE), picture).toArray(scope));
      float[] ours =
          network.forward(input, layer.layer()).flatten(2, 3).mean(new int[] {2}).toFloatArray();
      for (LensPeer.Loop loop : LensPeer.Loop.values()) {
        double[] theirs = peers.getFirst().means(layer, PICTURE_SIZE, loop);
        for (int i = 0; i < ours.length; i++) {
          if (Math.abs(ours[i] - theirs[i]) > ALIKE * (1 + Math.abs(ours[i]))) {
            throw new IllegalStateException(
                "%s, channel %d: %f here, %f in PyTorch"
                    .formatted(layer.name(), i, ours[i], theirs[i]));
          }
        }
      }
    }
  }
}
