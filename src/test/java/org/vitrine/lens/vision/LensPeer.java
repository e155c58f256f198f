package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same loop in PyTorch, in a process of its own that waits for questions. */
final class LensPeer implements AutoCloseable {
  private static final List<String> COMMAND =
      List.of("/usr/bin/python3", "-W", "ignore", "bench/peer/lens.py");

  /** Whose number the libraries below PyTorch read, each for itself. */
  private static final List<String> THREADS = List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS");

  /** How the loop is written. */
  enum Loop {
    /** As lucent has it. */
    PLAIN,
    /** With what speeds ours up; channels before positions. */
    FIRST,
    /** The same, channels after positions. */
    LAST;

    private String asked() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  /**
   * @param threads that it computes with
   */
  LensPeer(int threads) throws IOException {
    List<String> command = new ArrayList<>(COMMAND);
    command.add(Integer.toString(threads));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    THREADS.forEach(name -> builder.environment().put(name, Integer.toString(threads)));
    this.process = builder.start();
    this.questions = process.outputWriter();
    this.answers = process.inputReader();
  }

  /**
   * Milliseconds of a step.
   *
   * @param warm steps before those that are timed
   * @param of {@code mean} or {@code median} of the steps
   */
  Clocks time(BenchLayer layer, int size, int batch, Loop loop, int warm, int steps, String of)
      throws IOException {
    JsonNode answer =
        ask(
            about(layer, size, "time")
                .put("batch", batch)
                .put("loop", loop.asked())
                .put("warm", warm)
                .put("steps", steps)
                .put("of", of));
    return new Clocks(answer.get("wall").doubleValue(), answer.get("cpu").doubleValue());
  }

  /** The mean of every channel for a picture of known numbers. */
  double[] means(BenchLayer layer, int size, Loop loop) throws IOException {
    JsonNode means = ask(about(layer, size, "see").put("plain", loop == Loop.PLAIN)).get("means");
    double[] numbers = new double[means.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = means.get(i).doubleValue();
    }
    return numbers;
  }

  /** Multiplications and additions a second, 1e9, of a product of matrices of this size. */
  double rate(int size) throws IOException {
    return ask(JsonNodeFactory.instance.objectNode().put("ask", "gemm").put("size", size))
        .get("rate")
        .doubleValue();
  }

  private static ObjectNode about(BenchLayer layer, int size, String ask) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ask", ask)
        .put("folder", layer.folder().toString())
        .put("node", layer.layer())
        .put("size", size);
  }

  private JsonNode ask(ObjectNode question) throws IOException {
    questions.write(json.writeValueAsString(question));
    questions.newLine();
    questions.flush();
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("PyTorch has ended; Debian has it as python3-torch");
    }
    return json.readTree(line);
  }

  @Override
  public void close() throws IOException {
    questions.close();
    process.destroy();
  }
}
