package org.vitrine.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.primer.Effort;
import org.vitrine.lens.model.primer.Primer;
import org.vitrine.lens.model.primer.PrimerTraining;
import org.vitrine.lens.model.primer.Results;
import org.vitrine.lens.vision.StageSheet;
import org.vitrine.store.AtomicFiles;
import org.vitrine.store.BlobStore;
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
    draw(models, console);
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

  private void draw(Path models, Console console) throws IOException {
    Console.Task task = console.begin("what its channels look for");
    Thread drawing = Thread.currentThread();
    Path scratch = new Workshop(models.getParent()).cache().resolve("sheet");
    ModelDirectory directory = new ModelDirectory(models);
    try (Networks networks = new Networks(directory, Engine::start)) {
      Path sheet = models.resolve(id).resolve(StageSheet.FILE);
      BufferedImage drawn =
          SHEET.draw(
              networks,
              directory.find(id).orElseThrow(),
              BlobStore.in(scratch),
              step -> {
                task.at(step.done(), step.total(), step.what());
                return !drawing.isInterrupted();
              });
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(drawn, "png", png);
      AtomicFiles.write(sheet, png.toByteArray());
      task.end("a sheet is in " + sheet);
    }
  }
}
