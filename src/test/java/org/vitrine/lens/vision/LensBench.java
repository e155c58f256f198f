package org.vitrine.lens.vision;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.SqueezeNet;
import org.vitrine.store.BlobStore;

/** Prints what making pictures of channels takes, beside PyTorch or part by part. */
final class LensBench {
  private static final PrintStream OUT = System.out;

  private LensBench() {}

  /**
   * @param arguments {@code --quick}, {@code --steps} and how many are timed, {@code --parts},
   *     {@code --alone}
   */
  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    boolean quick = options.contains("--quick");
    int at = options.indexOf("--steps");
    int steps = at >= 0 ? Integer.parseInt(options.get(at + 1)) : quick ? 8 : 32;
    Path others = Files.createTempDirectory("models");
    BlobStore store = BlobStore.in(Files.createTempDirectory("pictures"));
    Engine engine = Engine.start();
    try (Networks own = new Networks(new ModelDirectory(Path.of("models")), Engine::start);
        Networks shared = new Networks(new ModelDirectory(others), Engine::start)) {
      List<BenchLayer> layers = new ArrayList<>();
      layers.add(new BenchLayer(own, "primer", "mixed4a", store));
      if (SqueezeNet.present()) {
        SqueezeNet.in(others);
        layers.add(new BenchLayer(shared, "squeezenet11", "fire6", store));
      }
      OUT.printf(
          "load %.1f; %s%n",
          Clocks.load(), engine.oneDnn() ? "with oneDNN" : "without oneDNN, which is wrong here");
      if (options.contains("--parts")) {
        for (BenchLayer layer : layers) {
          StepParts.print(OUT, engine, layer, steps);
        }
      } else if (options.contains("--alone")) {
        new LensComparison(OUT, engine, List.of(), steps).print(layers, quick);
      } else {
        try (LensPeer one = new LensPeer(1);
            LensPeer two = new LensPeer(2)) {
          new LensComparison(OUT, engine, List.of(one, two), steps).print(layers, quick);
        }
      }
      OUT.printf("load %.1f%n", Clocks.load());
    }
  }
}
