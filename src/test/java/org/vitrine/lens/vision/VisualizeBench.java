package org.vitrine.lens.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.store.BlobStore;

/** Prints how quickly pictures of channels are made: by size, pictures in a batch, and workers. */
final class VisualizeBench {
  private static final int STEPS_SHOWN = 256;

  private VisualizeBench() {}

  /**
   * @param arguments the folder of models, a model, a layer, and steps to be timed
   */
  public static void main(String[] arguments) throws Exception {
    Path models = Path.of(arguments[0]);
    String model = arguments[1];
    String layer = arguments[2];
    int steps = Integer.parseInt(arguments[3]);
    int cores = Runtime.getRuntime().availableProcessors();
    try (Networks networks = new Networks(new ModelDirectory(models), Engine::start)) {
      System.out.printf("%s, channels of %s, %d cores%n", model, layer, cores);
      System.out.printf(
          "%6s %6s %8s %12s %22s%n",
          "size", "batch", "workers", "ms a step", "pictures a minute of " + STEPS_SHOWN);
      for (int size : new int[] {64, 128, 224}) {
        for (int batch : new int[] {1, 8}) {
          for (int workers : IntStream.of(1, cores).distinct().toArray()) {
            Question.Visualize question = question(model, layer, size, batch, steps);
            time(networks, question(model, layer, size, batch, 3), workers);
            double seconds = time(networks, question, workers);
            System.out.printf(
                "%6d %6d %8d %12.1f %22.1f%n",
                size,
                batch,
                workers,
                1000 * seconds / steps,
                60 * batch * workers * steps / seconds / STEPS_SHOWN);
          }
        }
      }
    }
  }

  private static double time(Networks networks, Question.Visualize question, int workers)
      throws Exception {
    VisualizeAnswerer answerer = new VisualizeAnswerer(networks);
    BlobStore pictures = BlobStore.in(temporary());
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      long begin = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(threads.submit(() -> answerer.answer(question, pictures, Progress.NONE)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private static Path temporary() throws IOException {
    Path folder = Files.createTempDirectory("pictures");
    folder.toFile().deleteOnExit();
    return folder;
  }

  private static Question.Visualize question(
      String model, String layer, int size, int batch, int steps) {
    String objectives =
        IntStream.range(0, batch)
            .mapToObj(
                channel ->
                    "{\"kind\":\"channel\",\"layer\":\"%s\",\"channel\":%d}"
                        .formatted(layer, channel))
            .collect(Collectors.joining(","));
    return (Question.Visualize)
        Questions.parse(
            "{\"ask\":\"visualize\",\"model\":\"%s\",\"size\":%d,\"steps\":%d,\"objectives\":[%s]}"
                .formatted(model, size, steps, objectives),
            Limits.AUTHOR);
  }
}
