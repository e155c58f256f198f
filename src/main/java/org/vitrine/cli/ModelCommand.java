package org.vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.model.ModelDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine model …}: the networks that can be questioned. */
@Command(
    name = "model",
    description = "Lists, shows, imports, checks, draws and trains the networks of the journal.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ModelCommand.ListModels.class,
      ModelCommand.Show.class,
      ImportCommand.class,
      ModelCheckCommand.class,
      SheetCommand.class,
      TrainCommand.class
    })
final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new MissingParameterException(
        spec.commandLine(), List.of(), "list, show, import, check, sheet or train?");
  }

  /** {@code vitrine model list}. */
  @Command(
      name = "list",
      description = "Names the models there are.",
      mixinStandardHelpOptions = true)
  static final class ListModels implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private JournalOption journal;

    @Override
    public Integer call() {
      ModelDirectory models = new ModelDirectory(journal.folder(spec).resolve("models"));
      for (String id : models.ids()) {
        ModelSummary model = models.find(id).orElseThrow();
        spec.commandLine()
            .getOut()
            .printf(
                "%-20s %s (%d classes, %d×%d)%n",
                id, model.title(), model.labels().size(), model.inputWidth(), model.inputHeight());
      }
      return Vitrine.GOOD;
    }
  }

  /** {@code vitrine model show <id>}. */
  @Command(
      name = "show",
      description = "Shows a model's layers and classes, as articles name them.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private JournalOption journal;

    @Parameters(paramLabel = "<model>", description = "Its name, see vitrine model list.")
    private String id;

    @Override
    public Integer call() {
      ModelSummary model =
          NamedModel.find(id, new ModelDirectory(journal.folder(spec).resolve("models")), spec);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: %s%n", model.id(), model.title());
      out.printf(
          "input %d×%d, digest %s%n%n", model.inputWidth(), model.inputHeight(), model.digest());
      out.printf("%-28s %-12s %8s %9s%n", "layer", "operation", "channels", "positions");
      for (ModelSummary.Layer layer : model.layers()) {
        out.printf(
            Locale.ROOT,
            "%-28s %-12s %8d %9s%s%n",
            layer.name(),
            layer.op(),
            layer.channels(),
            layer.width() + "×" + layer.height(),
            layer.shown() ? "  *" : "");
      }
      out.printf("%n* offered to readers%n%n");
      out.printf("classes: %s%n", String.join(", ", numbered(model.labels())));
      return Vitrine.GOOD;
    }

    private static List<String> numbered(List<String> labels) {
      return IntStream.range(0, labels.size()).mapToObj(at -> at + " " + labels.get(at)).toList();
    }
  }
}
