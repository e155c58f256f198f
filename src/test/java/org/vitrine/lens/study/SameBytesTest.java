package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is a matter of the question and the model alone. */
@Tag("slow")
@Tag("engine")
class SameBytesTest {
  @TempDir private Path folder;

  @Test
  void everyKindOfQuestionThatIsAnsweredIsAsked() {
    assertEquals(EveryKind.kinds(folder), EveryKind.asked());
  }

  @Test
  void everyQuestionHasTheSameAnswerTwiceAndInAFreshProcess() throws Exception {
    String once = lines("once");
    assertEquals(once, lines("twice"));
    assertEquals(once, inFreshProcess("fresh"));
  }

  private String lines(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EveryKind.print(
        EveryKind.answered(folder.resolve(name)),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private String inFreshProcess(String name) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    EveryKind.class.getName(),
                    folder.resolve(name).toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
