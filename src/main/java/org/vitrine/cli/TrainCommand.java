package org.vitrine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.primer.Effort;
import org.vitrine.lens.model.primer.Primer;
import org.vitrine.lens.model.primer.PrimerTraining;
import org.vitrine.lens.model.primer.Results;
import org.vitrine.lens.vision.StageSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine model train primer}. */
@Command(
    name = "train",
    description =
        "Trains the default network anew and writes its whole folder: weights, checkpoints, probe"
            + " set and card. The same steps give the same weights.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private static final StageSheet SHEET = new StageSheet(12, 96, 128);

  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(paramLabel = "<model>", description = "primer: the one that can be trained here.")
  private String id;

  @Option(
      names = "--steps",
      paramLabel = "<n>",
      description = "Fewer steps than the recipe's, for a trial; 64 pictures each.")
  private OptionalInt steps = OptionalInt.empty();

  @Override
  public Integer call() throws IOException {
    if (!id.equals(Primer.ID)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no recipe for %s; %s is the one that can be trained here"
              .formatted(id, Primer.ID));
    }
    Effort full = Effort.FULL;
    Effort effort = new Effort(steps.orElse(full.steps()), full.probe(), full.heldOut());
    Path models = journal.folder(spec).resolve("models");
    Console console = Console.standard(spec.commandLine().getErr());
    Results results = train(models.resolve(id), effort, console);
    SheetCommand.draw(
        SHEET,
        models,
        new ModelDirectory(models).find(id).orElseThrow(),
        models.resolve(id).resolve(StageSheet.FILE),
        console);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s: %.1f %% of %d held-out pictures are right, %.1f %% of their hues%n",
            id,
            100 * results.kinds().accuracy(),
            results.pictures(),
            100 * results.hues().accuracy());
    return Vitrine.GOOD;
  }

  private static Results train(Path folder, Effort effort, Console console) throws IOException {
    Console.Task task = console.begin("training");
    Results results =
        new PrimerTraining(Engine.start(), InstantSource.system())
            .run(
                folder,
                effort,
                report -> {
                  task.at(
                      report.step(),
                      report.steps(),
                      String.format(
                          Locale.ROOT,
                          "loss %.3f, %.1f %% right, %.0f pictures/s",
                          report.loss(),
                          100 * report.accuracy(),
                          report.picturesPerSecond()));
                  return !Thread.currentThread().isInterrupted();
                });
    task.end("weights, checkpoints, probe set and card are in " + folder);
    return results;
  }
}
