package org.vitrine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.UnreadablePictureException;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.study.ModelCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine model check <id> [pictures…]}. */
@Command(
    name = "check",
    description =
        "Computes every layer of a network for some pictures and tells what comes: shapes, ranges,"
            + " channels that never change, what the pictures are taken for.",
    mixinStandardHelpOptions = true)
final class ModelCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(
      index = "0",
      paramLabel = "<model>",
      description = "Its name, see vitrine model list.")
  private String id;

  @Parameters(
      index = "1..*",
      paramLabel = "<picture>",
      description = "PNG or JPEG files; else the model's probe set, else noise.")
  private List<Path> pictures = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    ModelDirectory models = new ModelDirectory(journal.folder(spec).resolve("models"));
    try {
      ModelFolder folder =
          models
              .folder(id)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "there is no model %s; there are %s".formatted(id, models.ids())));
      Engine engine = Engine.start();
      try (Network network = Network.load(engine, folder)) {
        List<ModelCheck.Look> looks =
            pictures.isEmpty() ? ModelCheck.ofProbe(folder) : looks(folder);
        return print(ModelCheck.of(engine, network, looks));
      }
    } catch (MalformedModelException | UnsupportedModelException | UnreadablePictureException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return Vitrine.CONTENT_HAS_ERRORS;
    }
  }

  private List<ModelCheck.Look> looks(ModelFolder folder) throws IOException {
    Preprocessing preprocessing = new Preprocessing(folder.description().input());
    List<ModelCheck.Look> looks = new ArrayList<>();
    for (Path picture : pictures) {
      looks.add(
          new ModelCheck.Look(
              String.valueOf(picture.getFileName()),
              preprocessing.read(Files.readAllBytes(picture))));
    }
    return looks;
  }

  private int print(ModelCheck check) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%-32s %-14s %-14s %10s %10s %10s %6s%n",
        "layer",
        "operation",
        "shape",
        "least",
        "mean",
        "most",
        "dead");
    for (ModelCheck.Layer layer : check.layers()) {
      out.printf(
          Locale.ROOT,
          "%-32s %-14s %-14s %10.4g %10.4g %10.4g %6s%n",
          layer.name(),
          layer.op(),
          shape(layer.shape()),
          layer.least(),
          layer.mean(),
          layer.most(),
          layer.dead().map(String::valueOf).orElse("–"));
    }
    out.println();
    check.pictures().stream()
        .filter(seen -> !seen.classes().isEmpty())
        .forEach(seen -> out.printf("%s: %s%n", seen.name(), String.join(", ", seen.classes())));
    out.printf(
        "%n%d layers and %d pictures; dead: channels that are the same everywhere%n",
        check.layers().size(), check.pictures().size());
    check.faults().forEach(fault -> out.println("fault: " + fault));
    out.println(check.faults().isEmpty() ? "sound" : check.faults().size() + " faults");
    return check.faults().isEmpty() ? Vitrine.GOOD : Vitrine.CONTENT_HAS_ERRORS;
  }

  private static String shape(LayerShape shape) {
    return shape.spatial()
        ? shape.channels() + "×" + shape.height() + "×" + shape.width()
        : String.valueOf(shape.channels());
  }
}
