package org.vitrine.lens.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.primer.Primer;
import org.vitrine.lens.model.training.Initialisation;

/** Prints how much memory the process holds as a picture is optimised for many steps. */
final class MemoryBench {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int LOOK = 500;

  private MemoryBench() {}

  /**
   * @param arguments how many steps, 10,000 where it is left out
   */
  public static void main(String[] arguments) throws IOException {
    int steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Engine engine = Engine.start();
    ModelDescription model = Primer.description();
    Question.Visualize question =
        (Question.Visualize)
            Questions.parse(
                """
                {"ask":"visualize","model":"primer","size":64,
                "objectives":[{"kind":"logit","label":0},{"kind":"logit","label":1}]}""",
                Limits.AUTHOR);
    // Untrained weights do as well: the same operations on arrays of the same sizes.
    try (Network network = Network.of(engine, model, Initialisation.of(model, 1));
        Optimisation optimisation = optimisation(engine, network, question)) {
      System.out.println("Two pictures of 64×64 for the classes of an untrained primer");
      System.out.printf("%8s %14s %10s%n", "step", "resident MiB", "to first");
      double first = 0;
      for (int step = 1; step <= steps; step++) {
        optimisation.step();
        if (step % LOOK == 0) {
          double now = residentMebibytes();
          first = first == 0 ? now : first;
          System.out.printf("%8d %14.1f %+9.1f%%%n", step, now, 100 * (now / first - 1));
        }
      }
    }
  }

  private static Optimisation optimisation(
      Engine engine, Network network, Question.Visualize question) {
    Sight sight =
        Sight.of(
            network.description(), question.rendering().size(), question.rendering().transforms());
    Eye eye =
        new Eye(
            sight,
            Aim.of(
                question.objectives(), i -> "objectives", network.description(), sight.shapes()));
    return new Optimisation(
        network,
        question.rendering(),
        ColourRoot.IMAGENET,
        eye,
        eye,
        0,
        Map.of(),
        engine.newManager());
  }

  private static double residentMebibytes() throws IOException {
    return Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }
}
