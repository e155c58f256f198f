package org.vitrine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.Microscope;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Question;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.study.LensEngine;
import org.vitrine.store.AtomicFiles;
import org.vitrine.store.ProcessLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vitrine bake}: the answers of the pages of a model's units, beforehand. */
@Command(
    name = "bake",
    description = {
      "Answers beforehand whatever the pages of a model's units show: pictures for each unit and"
          + " against it, several unlike ones, examples. The answers go to models/<model>/answers/"
          + " and belong to the journal.",
      "May be ended at any time, and goes on where it ended when it is called again."
    },
    mixinStandardHelpOptions = true)
final class BakeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Option(
      names = "--model",
      paramLabel = "<model>",
      description = "Whose units; may be given more than once. Else those of all models.")
  private List<String> models = List.of();

  @Option(
      names = "--layer",
      paramLabel = "<layer>",
      description =
          "Only units of this layer; may be given more than once. Else of all layers that are"
              + " offered to readers.")
  private List<String> layers = List.of();

  @Option(
      names = "--workers",
      paramLabel = "<count>",
      description =
          "How many questions are computed at once; one less than there are cores leaves room for"
              + " a server. Default: the number of cores.")
  private Integer workers;

  @Override
  @SuppressWarnings("try") // The lock works by being held.
  public Integer call() {
    Workshop workshop = new Workshop(journal.folder(spec));
    ModelDirectory there = new ModelDirectory(workshop.models());
    Capacity capacity = capacity();
    List<Batch> batches = new ArrayList<>();
    for (String id : models.isEmpty() ? List.copyOf(there.ids()) : models) {
      batches.add(batch(id, there));
    }
    Console console = Console.standard(spec.commandLine().getErr());
    int unanswered = 0;
    try (ProcessLock held =
        ProcessLock.take(
            workshop.cache().resolve("bake.lock"),
            () -> console.say("another bake is under way here; this one begins when it ends"))) {
      for (Batch batch : batches) {
        unanswered += bake(batch, workshop, capacity, console);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("told to end");
    }
    return unanswered == 0 ? Vitrine.GOOD : Vitrine.CONTENT_HAS_ERRORS;
  }

  /** What is to be asked of one model. */
  private record Batch(String model, List<Question> questions) {}

  private Batch batch(String id, ModelDirectory there) {
    ModelSummary model;
    try {
      model = there.find(id).orElseThrow(() -> misuse("there is no model " + id, id, there.ids()));
    } catch (UnansweredException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    List<String> shown = Microscope.layers(model);
    for (String layer : layers) {
      if (model.layer(layer).isEmpty()) {
        throw misuse("the model " + id + " has no layer " + layer, layer, shown);
      }
    }
    return new Batch(id, Microscope.questions(model, layers.isEmpty() ? shown : layers));
  }

  private int bake(Batch batch, Workshop workshop, Capacity capacity, Console console)
      throws InterruptedException {
    Path folder = workshop.models().resolve(batch.model()).resolve("answers");
    AtomicFiles.removeDrafts(folder.resolve("answers"));
    AtomicFiles.removeDrafts(folder.resolve("blobs"));
    AnswerStore own = AnswerStore.in(folder);
    AnswerStore answers = AnswerStore.over(own, List.of(workshop.answers()));
    try (LensEngine engine = workshop.engine(answers, capacity)) {
      Baking baking = new Baking(engine.lens(), own, answers.pictures(), capacity.workers());
      return baking.bake(batch.model(), batch.questions(), console);
    }
  }

  private Capacity capacity() {
    Capacity machine = Machine.capacity();
    if (workers == null) {
      return machine;
    }
    if (workers < 1 || workers > machine.workers()) {
      throw new ParameterException(
          spec.commandLine(),
          "--workers is 1 to %d, the number of cores; found %d"
              .formatted(machine.workers(), workers));
    }
    return new Capacity(workers, machine.waiting(), machine.memory());
  }

  private ParameterException misuse(String what, String found, Collection<String> permitted) {
    return new ParameterException(
        spec.commandLine(),
        what
            + "; "
            + Nearest.to(found, permitted)
                .map(near -> "did you mean " + near + "?")
                .orElse("there are " + String.join(", ", permitted)));
  }
}
