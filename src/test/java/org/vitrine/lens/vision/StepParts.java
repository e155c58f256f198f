package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.Transforms;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;

/**
 * Where a step's time goes, milliseconds of the processor: each part alone, forward and, by an
 * array of ones, backward.
 */
final class StepParts {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM = 5;

  private final NDManager manager;
  private final int size;
  private final int steps;
  private final Map<String, Double> parts = new LinkedHashMap<>();

  private StepParts(NDManager manager, int size, int steps) {
    this.manager = manager;
    this.size = size;
    this.steps = steps;
  }

  static void print(PrintStream out, Engine engine, BenchLayer layer, int steps) {
    print(out, engine, layer, 64, 1, steps);
    print(out, engine, layer, 128, 1, steps);
    print(out, engine, layer, 128, 8, steps);
  }

  private static void print(
      PrintStream out, Engine engine, BenchLayer layer, int size, int batch, int steps) {
    try (NDManager manager = engine.newManager()) {
      StepParts parts = new StepParts(manager, size, steps);
      parts.measure(layer, batch);
      out.printf("%n%s, %d px, batch %d%n", layer.name(), size, batch);
      parts.parts.forEach((name, ms) -> out.printf("%-28s %8.2f%n", name, ms));
    }
  }

  private void measure(BenchLayer layer, int batch) {
    Network network = layer.networks().get(layer.model());
    Rendering rendering = Rendering.of(size, steps);
    Noise noise = new Noise(0, 0);
    Spectrum spectrum = new Spectrum(manager, size, rendering.decay());
    NDArray numbers = noise.normal(manager, spectrum.shape(batch, 3), 1);
    part("spectrum", numbers, given -> spectrum.pictures(given, given.getManager()));

    NDArray axes = spectrum.pictures(numbers, manager).stopGradient().duplicate();
    ColourAxes colours = new ColourAxes(manager, ColourRoot.IMAGENET);
    part("colours", axes, colours::bounded);

    NDArray pictures = colours.bounded(axes).stopGradient().duplicate();
    Sight sight = Sight.of(network.description(), size, Transforms.STANDARD);
    Random random = new Random(1);
    passed("view", pictures, given -> sight.of(given, sight.next(random), given.getManager()));

    NDArray seen =
        sight.of(pictures, sight.next(random), manager).seen().stopGradient().duplicate();
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    part("preprocessing", seen, preprocessing::normalise);

    NDArray input = preprocessing.normalise(seen).stopGradient();
    part(
        "network to " + layer.layer(),
        input,
        given -> network.forward(given, Set.of(layer.layer())).get(layer.layer()));

    Adam adam = new Adam(numbers, rendering.learningRate(), manager);
    parts.put(
        "adam",
        time(
            scope -> {
              Gradients.backward(numbers.sum());
              adam.step(scope);
            }));
    try (Optimisation optimisation = layer.begin(size, batch, steps)) {
      parts.put("the whole step", time(scope -> optimisation.step()));
    }
  }

  private interface Step {
    void go(NDManager scope);
  }

  private void part(String name, NDArray from, UnaryOperator<NDArray> computation) {
    passed(name, from, given -> Projection.whole(computation.apply(given)));
  }

  private void passed(String name, NDArray from, Function<NDArray, Projection> computation) {
    Gradients.track(from);
    parts.put(
        name,
        time(
            scope -> {
              NDArray mine = from.reshape(from.getShape());
              mine.attach(scope);
              Projection projection = computation.apply(mine);
              Gradients.backwardAgain(projection.seen());
              projection.backward();
              Gradients.clear(from);
            }));
  }

  private double time(Step step) {
    long least = Long.MAX_VALUE;
    for (int i = -WARM; i < steps; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      try (NDManager scope = manager.newSubManager()) {
        step.go(scope);
      }
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
    }
    return least / 1e6;
  }
}
