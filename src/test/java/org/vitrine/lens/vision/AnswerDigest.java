package org.vitrine.lens.vision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Prints the digest of the answer to a question: run in a process of its own. */
final class AnswerDigest {
  private AnswerDigest() {}

  static String inFreshProcess(Path models, Question.Visualize question)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    AnswerDigest.class.getName(),
                    models.toString(),
                    CanonicalJson.text(Questions.json(question))))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.strip();
  }

  public static void main(String[] arguments) {
    Path models = Path.of(arguments[0]);
    Question.Visualize question = (Question.Visualize) Questions.parse(arguments[1], Limits.AUTHOR);
    try (Networks networks = new Networks(new ModelDirectory(models), Engine::start)) {
      System.out.println(
          BlobName.sha256(
              CanonicalJson.bytes(
                  new VisualizeAnswerer(networks)
                      .answer(question, BlobStore.in(models.resolve("fresh")), Progress.NONE))));
    }
  }
}
