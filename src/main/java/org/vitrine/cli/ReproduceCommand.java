package org.vitrine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.study.LensEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine reproduce <article> [<figure>…]}: whether the network says today what it said. */
@Command(
    name = "reproduce",
    description = {
      "Asks the network again what the figures of an article asked, and says whether every answer"
          + " comes out the same, to the byte.",
      "Nothing of what is recorded is looked at before or changed."
    },
    mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(index = "0", paramLabel = "<article>", description = "The name of its folder.")
  private String slug;

  @Parameters(
      index = "1..*",
      paramLabel = "<figure>",
      description = "Only the figures of these names, such as fig-curves. Else all.")
  private List<String> figures = List.of();

  @Override
  public Integer call() throws IOException {
    Workshop workshop = new Workshop(journal.folder(spec));
    List<String> there = Articles.slugs(workshop.folder());
    if (!there.contains(slug)) {
      throw misuse("there is no article " + slug, Articles.instead(slug, there));
    }
    Console console = Console.standard(spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    Map<String, SortedSet<String>> asked;
    try (SitePress press = SitePress.open(workshop, console, true)) {
      List<Diagnostic> told = new ArrayList<>();
      asked = press.figures(workshop.articles().resolve(slug), told::add);
      List<Diagnostic> errors = told.stream().filter(Diagnostic::isError).toList();
      if (!errors.isEmpty()) {
        DiagnosticFormat.TEXT.print(errors, out);
        return Vitrine.CONTENT_HAS_ERRORS;
      }
    }
    for (String figure : figures) {
      if (!asked.containsKey(figure)) {
        throw misuse(
            "no figure of " + slug + " asks under the name " + figure, among(asked, figure));
      }
    }
    asked.keySet().retainAll(figures.isEmpty() ? asked.keySet() : List.copyOf(figures));
    return reproduce(asked, workshop, console, out) ? Vitrine.GOOD : Vitrine.CONTENT_HAS_ERRORS;
  }

  /** Whether all came out the same. */
  private static boolean reproduce(
      Map<String, SortedSet<String>> asked, Workshop workshop, Console console, PrintWriter out)
      throws IOException {
    AnswerStore recorded = workshop.answers();
    Path fresh = Files.createTempDirectory("vitrine-again");
    AnswerStore again = AnswerStore.in(fresh).borrowing(recorded.pictures());
    boolean same = true;
    try (LensEngine engine = workshop.engine(again, Machine.capacity())) {
      Reproduction reproduction = new Reproduction(engine.lens());
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
    } finally {
      delete(fresh);
    }
    return same;
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }

  private static String among(Map<String, SortedSet<String>> asked, String figure) {
    Collection<String> names = asked.keySet();
    return Nearest.to(figure, names)
        .map(near -> "did you mean " + near + "?")
        .orElse(names.isEmpty() ? "none does" : "there are " + String.join(", ", names));
  }

  private ParameterException misuse(String what, String instead) {
    return new ParameterException(spec.commandLine(), what + "; " + instead);
  }
}
