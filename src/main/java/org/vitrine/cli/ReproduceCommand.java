package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.study.LensEngine;
import org.vitrine.store.ProcessLock;
import org.vitrine.store.StagedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine reproduce <slug> [<figure>…]}: whether the network says today what it said. */
@Command(
    name = "reproduce",
    description = {
      "Asks the network again what the figures of an article or a page asked, and says whether every answer"
          + " comes out the same, to the byte.",
      "Nothing of what is recorded is looked at before or changed."
    },
    mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(
      index = "0",
      paramLabel = "<slug>",
      description = "The article or page, by its name in addresses.")
  private String slug;

  @Parameters(
      index = "1..*",
      paramLabel = "<figure>",
      description = "Only the figures of these names, such as fig-curves. Else all.")
  private List<String> figures = List.of();

  @Override
  public Integer call() {
    Workshop workshop = new Workshop(journal.folder(spec));
    Articles.require(slug, workshop, spec);
    Console console = Console.standard(spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    List<Diagnostic> told = new ArrayList<>();
    Map<String, SortedSet<String>> asked;
    try (SitePress press = SitePress.open(workshop, console, true)) {
      asked = press.figures(slug, told::add);
    }
    List<Diagnostic> errors = told.stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      DiagnosticFormat.TEXT.print(errors, out);
      return Vitrine.CONTENT_HAS_ERRORS;
    }
    for (String figure : figures) {
      if (!asked.containsKey(figure)) {
        throw new ParameterException(
            spec.commandLine(),
            "no figure of %s asks under the name %s; %s"
                .formatted(slug, figure, among(asked.keySet(), figure)));
      }
    }
    asked.keySet().removeIf(figure -> !figures.isEmpty() && !figures.contains(figure));
    return reproduce(asked, workshop, console, out) ? Vitrine.GOOD : Vitrine.CONTENT_HAS_ERRORS;
  }

  /** Whether all came out the same. */
  @SuppressWarnings("try") // The lock works by being held.
  private static boolean reproduce(
      Map<String, SortedSet<String>> asked, Workshop workshop, Console console, PrintWriter out) {
    AnswerStore recorded = workshop.answers();
    Path cache = workshop.cache();
    boolean same = true;
    try (ProcessLock held =
            ProcessLock.take(
                cache.resolve("reproduce.lock"),
                () -> console.say("another reproduction is under way here; this one waits"));
        // Never put in place of anything: it is gone in the end, or when the next one begins.
        StagedFolder fresh = StagedFolder.beside(cache.resolve("reproduced"));
        LensEngine engine =
            workshop.engine(
                AnswerStore.in(fresh.path()).borrowing(recorded.pictures()), Machine.capacity())) {
      Reproduction reproduction = new Reproduction(engine.lens(), Machine.capacity().workers());
      for (Map.Entry<String, SortedSet<String>> figure : asked.entrySet()) {
        List<Answer> answers =
            figure.getValue().stream().map(key -> recorded.find(key).orElseThrow()).toList();
        Console.Task task = console.begin(figure.getKey(), Console.Quietly.UNTIL_SLOW);
        List<String> different = reproduction.differences(answers, task);
        task.end("asked again");
        out.printf(
            "%s: %d of %d answers are the same to the byte%n",
            figure.getKey(), answers.size() - different.size(), answers.size());
        different.forEach(line -> out.println("  " + line));
        out.flush();
        same &= different.isEmpty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("told to end");
    }
    return same;
  }

  private static String among(Set<String> names, String figure) {
    return Nearest.to(figure, names)
        .map(near -> "did you mean " + near + "?")
        .orElse(names.isEmpty() ? "none does" : "there are " + String.join(", ", names));
  }
}
