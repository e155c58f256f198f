package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SequencedMap;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;

/**
 * A network that was read from another tool's files, and fits together. All ways here take what its
 * user said of it ({@code said}): fields of {@code model.json}, which stand over what the files
 * say.
 *
 * <p>They throw {@link org.vitrine.lens.model.MalformedModelException} where the files are wrong,
 * and {@link org.vitrine.lens.model.UnsupportedModelException} where they ask for something that is
 * not built here; both name file, layer and field.
 */
public final class ModelImport {
  private final ModelDescription description;
  private final Content content;

  /** What {@code model.json} does not hold. */
  private sealed interface Content {
    record Arrays(SequencedMap<String, Tensor> tensors) implements Content {}

    record Program(Path file) implements Content {}
  }

  private ModelImport(ModelDescription description, Content content) {
    this.description = Stages.shown(description);
    this.content = content;
  }

  /**
   * A list of layers, as {@code model.json} has it, and an archive of arrays.
   *
   * @param channelsLast whether the kernels are TensorFlow's, height × width × inputs × outputs,
   *     and layers were flattened with their channels last
   */
  public static ModelImport ofArrays(
      Path layers, Path arrays, boolean channelsLast, ObjectNode said) {
    ModelDescription description = Said.over(JsonFiles.read(layers), said, layers);
    if (!channelsLast) {
      return new ModelImport(
          description, new Content.Arrays(Npz.read(arrays, description.weights())));
    }
    ChannelsLast turned = new ChannelsLast(description);
    return new ModelImport(
        description, new Content.Arrays(turned.ours(Npz.read(arrays, turned.stored()))));
  }

  /** A network as TensorFlow.js keeps Keras's: {@code model.json} and the files that it names. */
  public static ModelImport ofKeras(Path file, ObjectNode said) {
    KerasModel keras = KerasModel.read(file);
    ModelDescription description = Said.over(keras.describe(said), said, file);
    return new ModelImport(description, new Content.Arrays(keras.weights(description)));
  }

  /**
   * A TorchScript program, which is run to learn what it gives.
   *
   * @param names of a tuple's members; empty where the program names them itself
   */
  public static ModelImport ofProgram(
      Engine engine, Path file, List<String> names, ObjectNode said) {
    return new ModelImport(
        ScriptDescription.of(engine, file, names, said), new Content.Program(file));
  }

  public ModelDescription description() {
    return description;
  }

  /**
   * Writes the folder; {@code model.json}, which makes it a model, last.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public ModelFolder write(Path folder) {
    try {
      Files.createDirectories(folder);
      switch (content) {
        case Content.Arrays arrays ->
            Npz.write(folder.resolve(ModelFolder.WEIGHTS), arrays.tensors());
        case Content.Program program -> {
          Path draft = folder.resolve("." + ModelFolder.PROGRAM + ".draft");
          Files.copy(program.file(), draft, StandardCopyOption.REPLACE_EXISTING);
          Files.move(draft, folder.resolve(ModelFolder.PROGRAM), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the model cannot be written: " + folder, e);
    }
    return ModelFolder.write(folder, description);
  }
}
