package org.vitrine.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
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

/** {@code vitrine model sheet}. */
@Command(
    name = "sheet",
    description = "Draws what the channels of a network look for, a row for each layer.",
    mixinStandardHelpOptions = true)
final class SheetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(paramLabel = "<model>", description = "Its name, see vitrine model list.")
  private String id;

  @Option(
      names = "--channels",
      paramLabel = "<count>",
      defaultValue = "12",
      description = "Pictures a row. Default: ${DEFAULT-VALUE}.")
  private int channels;

  @Option(
      names = "--size",
      paramLabel = "<pixels>",
      defaultValue = "96",
      description = "Height and width of a picture. Default: ${DEFAULT-VALUE}.")
  private int size;

  @Option(
      names = "--steps",
      paramLabel = "<count>",
      defaultValue = "128",
      description = "Steps of the optimiser for each. Default: ${DEFAULT-VALUE}.")
  private int steps;

  @Option(
      names = "--out",
      paramLabel = "<file.png>",
      description = "Default: " + StageSheet.FILE + " in the model's folder.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Path models = journal.folder(spec).resolve("models");
    ModelSummary model = NamedModel.find(id, new ModelDirectory(models), spec);
    Path file = out.orElse(models.resolve(id).resolve(StageSheet.FILE));
    draw(sheet(), models, model, file, Console.standard(spec.commandLine().getErr()));
    return Vitrine.GOOD;
  }

  private StageSheet sheet() {
    try {
      return new StageSheet(channels, size, steps);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Draws a sheet of a model into a PNG file. */
  static void draw(StageSheet sheet, Path models, ModelSummary model, Path file, Console console)
      throws IOException {
    Console.Task task = console.begin("what the channels of " + model.id() + " look for");
    Thread drawing = Thread.currentThread();
    Path scratch = new Workshop(models.getParent()).cache().resolve("sheet");
    try (Networks networks = new Networks(new ModelDirectory(models), Engine::start)) {
      BufferedImage drawn =
          sheet.draw(
              networks,
              model,
              BlobStore.in(scratch),
              step -> {
                task.at(step.done(), step.total(), step.what());
                return !drawing.isInterrupted();
              });
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(drawn, "png", png);
      AtomicFiles.write(file, png.toByteArray());
      task.end("a sheet is in " + file);
    }
  }
}
