package org.vitrine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.importing.ModelImport;
import org.vitrine.lens.model.importing.ModelSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine model import <id> <file>}. */
@Command(
    name = "import",
    description =
        "Makes a model folder of a network of another tool. What is told here stands over what the"
            + " files say. docs/models.md shows how PyTorch writes such files.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Such as:",
      "  vitrine model import resnet18 exported/",
      "  vitrine model import mobilenet tfjs/ --scale=-1,1 --labels labels.txt",
      "  vitrine model import mine net.pt --size 224x224 --labels labels.txt"
    })
final class ImportCommand implements Callable<Integer> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;
  @Mixin private InputOptions input;

  @Parameters(index = "0", paramLabel = "<model>", description = "The name it is to have.")
  private String id;

  @Parameters(
      index = "1",
      paramLabel = "<file>",
      description =
          "A TorchScript program (.pt); the model.json of a Keras network kept by TensorFlow.js; or"
              + " a list of layers as docs/models.md shows it, with weights.npz beside it. Or their"
              + " folder.")
  private Path file;

  @Option(
      names = "--weights",
      paramLabel = "<npz>",
      description = "The arrays; else weights.npz beside the list of layers.")
  private Optional<Path> weights = Optional.empty();

  @Option(
      names = "--channels-last",
      description = "The arrays are TensorFlow's: kernels height, width, inputs, outputs.")
  private boolean channelsLast;

  @Option(
      names = "--names",
      split = ",",
      paramLabel = "<name>",
      description = "What a program's values are called, in their order; or which of them to take.")
  private List<String> names = List.of();

  @Option(names = "--labels", paramLabel = "<file>", description = "The classes, one a line.")
  private Path labels;

  @Option(
      names = "--logits",
      paramLabel = "<layer>",
      description = "The layer that gives the classes before the softmax.")
  private String logits;

  @Option(names = "--title", paramLabel = "<text>", description = "What people call it.")
  private String title;

  @Option(names = "--license", paramLabel = "<id>", description = "An SPDX identifier.")
  private String license;

  @Option(names = "--source", paramLabel = "<text>", description = "Where it comes from.")
  private String source;

  @Option(names = "--replace", description = "Writes over a model of that name.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    Path folder = journal.folder(spec).resolve("models").resolve(id);
    if (Files.exists(folder.resolve(ModelFolder.DESCRIPTION)) && !replace) {
      throw new ParameterException(
          spec.commandLine(),
          "there is a model %s already; --replace writes over it".formatted(id));
    }
    try {
      ModelImport model = ModelSource.of(file, weights, channelsLast, names).read(said());
      ModelDescription description = model.description();
      model.write(folder);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d layers, %d classes, in %s%nNow: vitrine model check %s%n",
              id, description.graph().nodes().size(), description.labels().size(), folder, id);
      return Vitrine.GOOD;
    } catch (MalformedModelException | UnsupportedModelException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return Vitrine.CONTENT_HAS_ERRORS;
    }
  }

  /** The fields of {@code model.json} that were told. */
  private ObjectNode said() throws IOException {
    ObjectNode said = JSON.objectNode().put("id", id);
    said.setAll(input.said(spec));
    if (labels != null) {
      ArrayNode list = said.putArray("labels");
      Files.readAllLines(labels).stream().filter(line -> !line.isBlank()).forEach(list::add);
    }
    put(said, "logits", logits);
    put(said, "title", title);
    put(said, "license", license);
    put(said, "source", source);
    return said;
  }

  private static void put(ObjectNode said, String field, String value) {
    if (value != null) {
      said.put(field, value);
    }
  }
}
