package org.vitrine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.PictureDecoder;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.UnreadablePictureException;
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
      "    [{\"kind\": \"channel\", \"layer\": \"conv1\", \"channel\": 3}]}' --out pictures",
      "  vitrine ask '{\"ask\": \"predict\", \"model\": \"primer\"}' --picture cat.png"
    })
final class AskCommand implements Callable<Integer> {
  private static final List<String> PICTURES = List.of("png", "jpg", "jpeg");

  /** As of a reader's picture. */
  private static final int LEAST_SIDE = 8;

  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(paramLabel = "<json>", description = "The question.")
  private String json;

  @Option(
      names = "--out",
      paramLabel = "<dir>",
      description = "Writes the answer's pictures there.")
  private Path out;

  @Option(
      names = "--picture",
      paramLabel = "<file>",
      description = "A PNG or JPEG for the question's field \"image\".")
  private Path picture;

  @Override
  public Integer call() throws IOException {
    Workshop workshop = new Workshop(journal.folder(spec));
    AnswerStore answers = workshop.answers();
    Question question = question(answers);
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

  private Question question(AnswerStore answers) {
    try {
      return Questions.parse(picture == null ? json : withPicture(answers), Limits.AUTHOR);
    } catch (QuestionException e) {
      throw wrong(e);
    }
  }

  /** The question with the picture's name in it, the picture where answers are looked for. */
  private String withPicture(AnswerStore answers) {
    JsonNode asked;
    try {
      asked = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      return json; // Told by who parses it.
    }
    if (asked instanceof ObjectNode question) {
      question.put("image", kept(answers).toString());
    }
    return asked.toString();
  }

  private BlobName kept(AnswerStore answers) {
    String name = picture.toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (!PICTURES.contains(extension)) {
      throw new ParameterException(
          spec.commandLine(),
          "option '--picture': a file that ends in .%s is wanted; found %s"
              .formatted(String.join(", .", PICTURES), picture));
    }
    try {
      byte[] file = Files.readAllBytes(picture);
      RgbPicture decoded = PictureDecoder.decode(file);
      if (Math.min(decoded.width(), decoded.height()) < LEAST_SIDE) {
        throw new ParameterException(
            spec.commandLine(),
            "option '--picture': at least %d pixels a side are wanted; found %d×%d in %s"
                .formatted(LEAST_SIDE, decoded.width(), decoded.height(), picture));
      }
      return answers.pictures().put(file, extension);
    } catch (UnreadablePictureException e) {
      throw new ParameterException(
          spec.commandLine(), "option '--picture': %s: %s".formatted(picture, e.getMessage()), e);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "option '--picture': cannot read " + picture, e);
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
