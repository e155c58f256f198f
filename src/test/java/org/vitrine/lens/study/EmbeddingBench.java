package org.vitrine.lens.study;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question.Embedding.Layout;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.study.layout.Mapping;
import org.vitrine.lens.study.layout.Places;
import org.vitrine.lens.study.layout.Points;
import org.vitrine.lens.study.layout.Trustworthiness;

/**
 * For every layer of primer that readers are offered: trustworthiness over 15 neighbours of maps of
 * the probe set, and the processor seconds they take, the mean over some seeds; beside those of
 * umap-learn for the same points.
 */
public final class EmbeddingBench {
  private static final PrintStream OUT = System.out;
  private static final String PEER = "/usr/bin/python3";

  private EmbeddingBench() {}

  /**
   * @param arguments how many seeds, 3 if not said
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    ModelDirectory models = new ModelDirectory(Path.of("models"));
    ProbeSet probe = ProbeSet.of(models.folder("primer").orElseThrow());
    OUT.printf("%-10s %16s %16s %16s %16s%n", "layer", "pca", "tsne", "umap", "umap-learn");
    try (Networks networks = new Networks(models, Engine::start)) {
      Network network = networks.get("primer");
      for (ModelSummary.Layer layer : models.find("primer").orElseThrow().layers()) {
        if (layer.shown()) {
          Points points = points(networks.engine(), network, layer, probe);
          OUT.printf(
              "%-10s %16s %16s %16s %16s%n",
              layer.name(),
              own(Layout.PCA, points, 1),
              own(Layout.TSNE, points, 1),
              own(Layout.UMAP, points, seeds),
              peer(points, seeds));
        }
      }
    }
  }

  private static Points points(
      Engine engine, Network network, ModelSummary.Layer layer, ProbeSet probe) {
    int positions = layer.height() * layer.width();
    float[] means = new float[probe.members().size() * layer.channels()];
    ProbePasses.over(
        probe,
        engine,
        network,
        Set.of(layer.name()),
        Progress.NONE,
        (number, picture, values) -> {
          float[] seen = values.get(layer.name());
          for (int i = 0; i < seen.length; i++) {
            means[number * layer.channels() + i / positions] += seen[i] / positions;
          }
        });
    return new Points(probe.members().size(), layer.channels(), means);
  }

  private static String own(Layout method, Points points, int seeds) {
    double trust = 0;
    double seconds = 0;
    for (int seed = 0; seed < seeds; seed++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Places places = new Mapping(method, 15, 0.1, 30, 0, seed).of(points, Progress.NONE);
      seconds += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      trust += Trustworthiness.of(points, places, 15, Progress.NONE);
    }
    return "%.4f %6.2f s".formatted(trust / seeds, seconds / seeds);
  }

  private static String peer(Points points, int seeds) throws IOException, InterruptedException {
    Path file = Files.createTempFile("points", ".bin");
    Path result = Files.createTempFile("places", ".bin");
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + 4 * points.count() * points.dimensions())
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(points.count())
            .putInt(points.dimensions());
    for (int i = 0; i < points.count(); i++) {
      for (int k = 0; k < points.dimensions(); k++) {
        bytes.putFloat(points.value(i, k));
      }
    }
    Files.write(file, bytes.array());
    double trust = 0;
    double seconds = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Process python =
          new ProcessBuilder(
                  PEER, "bench/peer/umap_learn.py", file.toString(), result.toString(), seed + "")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (python.waitFor() != 0) {
        return "not installed";
      }
      seconds += Double.parseDouble(said.strip());
      trust += Trustworthiness.of(points, read(result, points.count()), 15, Progress.NONE);
    }
    return "%.4f %6.2f s".formatted(trust / seeds, seconds / seeds);
  }

  private static Places read(Path file, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = bytes.getFloat();
      y[i] = bytes.getFloat();
    }
    return new Places(x, y);
  }
}
