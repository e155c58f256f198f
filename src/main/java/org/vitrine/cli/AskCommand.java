package org.vitrine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.study.LensEngine;
import org.vitrine.store.BlobName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine ask '<json>'}: one question, outside of any article. */
@Command(
    name = "ask",
    description = "Puts a question to a network and prints the answer as JSON.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Such as:",
      "  vitrine ask '{\"ask\": \"model\", \"model\": \"primer\"}'",
      "  vitrine ask '{\"ask\": \"visualize\", \"model\": \"primer\", \"objectives\":",
      "    [{\"kind\": \"channel\", \"layer\": \"conv1\", \"channel\": 3}]}' --out pictures"
    })
final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(paramLabel = "<json>", description = "The question.")
  private String json;

  @Option(
      names = "--out",
      paramLabel = "<dir>",
      description = "Writes the answer's pictures there.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Workshop workshop = new Workshop(journal.folder(spec));
    AnswerStore answers = workshop.answers();
    Question question = question();
    Console.Task task = Console.standard(spec.commandLine().getErr()).begin("asking");
    try (LensEngine engine = workshop.engine(answers, Machine.capacity())) {
      Answer answer = engine.lens().ask(question, step -> show(task, step));
      task.end("answered");
      spec.commandLine().getOut().println(answer.value().toPrettyString());
      if (out != null) {
        Files.createDirectories(out);
        for (BlobName picture : answer.pictures()) {
          Files.write(out.resolve(picture.toString()), answers.pictures().get(picture));
        }
      }
      return Vitrine.GOOD;
    } catch (QuestionException e) {
      throw wrong(e);
    } catch (UnansweredException e) {
      task.end("no answer; " + e.getMessage());
      return Vitrine.CONTENT_HAS_ERRORS;
    }
  }

  private Question question() {
    try {
      return Questions.parse(json, Limits.AUTHOR);
    } catch (QuestionException e) {
      throw wrong(e);
    }
  }

  private ParameterException wrong(QuestionException e) {
    return new ParameterException(spec.commandLine(), "this cannot be asked: " + e.getMessage(), e);
  }

  private static boolean show(Console.Task task, Progress.Step step) {
    task.at(step.done(), step.total(), step.what());
    return true;
  }
}
