package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelFolder;

/** The files of another tool, told apart by what is in them. */
public sealed interface ModelSource {

  /**
   * @param file one of the files below, or a folder with a {@code model.json}
   * @param weights the archive of arrays; empty for the one beside the list of layers
   * @throws MalformedModelException if there is no such file, or it is none of them
   */
  static ModelSource of(
      Path file, Optional<Path> weights, boolean channelsLast, List<String> names) {
    if (Files.isDirectory(file)) {
      return of(file.resolve(ModelFolder.DESCRIPTION), weights, channelsLast, names);
    }
    if (file.toString().endsWith(".pt")) {
      return new Program(file, names);
    }
    ObjectNode root = JsonFiles.read(file);
    if (root.has("modelTopology")) {
      return new Keras(file);
    }
    if (root.has("graph")) {
      Path beside = file.resolveSibling(ModelFolder.WEIGHTS);
      return new Arrays(file, weights.orElse(beside), channelsLast);
    }
    throw new MalformedModelException(
        file
            + ": a list of layers has the field \"graph\", a network of Keras kept by TensorFlow.js"
            + " \"modelTopology\"; found neither, and a TorchScript program's name ends in .pt");
  }

  /**
   * Reads it.
   *
   * @param said fields of {@code model.json} that stand over what the files say
   */
  ModelImport read(ObjectNode said);

  /** A list of layers and an archive of arrays. */
  record Arrays(Path layers, Path weights, boolean channelsLast) implements ModelSource {
    @Override
    public ModelImport read(ObjectNode said) {
      return ModelImport.ofArrays(layers, weights, channelsLast, said);
    }
  }

  /** A network of Keras as TensorFlow.js keeps it. */
  record Keras(Path file) implements ModelSource {
    @Override
    public ModelImport read(ObjectNode said) {
      return ModelImport.ofKeras(file, said);
    }
  }

  /** A TorchScript program; starts the engine. */
  record Program(Path file, List<String> names) implements ModelSource {
    @Override
    public ModelImport read(ObjectNode said) {
      return ModelImport.ofProgram(Engine.start(), file, names, said);
    }
  }
}
