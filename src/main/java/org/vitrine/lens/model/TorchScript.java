package org.vitrine.lens.model;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A TorchScript program, frozen and set to inference. It takes one array N×3×H×W and gives one
 * array, a tuple of arrays, or a dictionary of arrays by name. Thread-safe until it is closed.
 *
 * <p>It is a program: it is run as it is, and only files that the owner of the journal trusts
 * belong into one.
 */
final class TorchScript implements AutoCloseable {
  private final PtSymbolBlock program;

  private TorchScript(PtSymbolBlock program) {
    this.program = program;
  }

  /**
   * @throws MalformedModelException if the file is no such program
   * @throws UncheckedIOException if it cannot be read
   */
  static TorchScript load(Path file, NDManager manager) {
    ProgramFile.check(file);
    try {
      // Loaded as for training: else gradients do not pass through, not even to the input.
      PtSymbolBlock program =
          JniUtils.loadModule(
              (PtNDManager) manager, file, false, new String[0], new String[0], true);
      JniUtils.enableInferenceMode(program);
      program.freezeParameters(true);
      return new TorchScript(program);
    } catch (EngineException e) {
      throw new MalformedModelException(
          file + ": the engine does not read it as a TorchScript program: " + firstLine(e), e);
    }
  }

  /**
   * What the program gives, by name: of a dictionary its keys, of a tuple or a single array the
   * names in their order.
   *
   * @param names of a tuple's members
   * @return arrays that belong to the manager of the input
   * @throws EngineException if the program does not take such an input
   * @throws MalformedModelException if a tuple has not as many members as there are names
   */
  SequencedMap<String, NDArray> run(NDArray input, List<String> names) {
    NDList outputs = run(input);
    SequencedMap<String, NDArray> values = new LinkedHashMap<>();
    boolean named = outputs.stream().allMatch(output -> output.getName() != null);
    if (!named && outputs.size() != names.size()) {
      throw new MalformedModelException(
          "the program gives %d values without names, the graph has %d nodes"
              .formatted(outputs.size(), names.size()));
    }
    for (int i = 0; i < outputs.size(); i++) {
      values.put(named ? outputs.get(i).getName() : names.get(i), outputs.get(i));
    }
    return values;
  }

  /** What the program gives, in its order; the members of a dictionary carry their names. */
  NDList run(NDArray input) {
    // What the executor makes of a program after some runs gives other last bits. For this thread.
    JniUtils.setGraphExecutorOptimize(false);
    try {
      return IValueUtils.forward(program, new NDList(input), true);
    } catch (UnsupportedOperationException e) {
      throw new MalformedModelException(
          "a program gives an array, a tuple of arrays, or a dictionary of arrays by name; this one"
              + " gives something else",
          e);
    }
  }

  /** Whether an array is one that a layer can be: N×C×H×W or N×C floats. */
  static boolean fits(NDArray array) {
    int axes = array.getShape().dimension();
    return array.getDataType() == DataType.FLOAT32 && (axes == 2 || axes == 4);
  }

  static String firstLine(EngineException e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  @Override
  public void close() {
    program.close();
  }
}
