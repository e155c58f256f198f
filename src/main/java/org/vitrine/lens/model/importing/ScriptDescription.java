package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ScriptOutputs;

/** Describes a TorchScript program by what it gives for a black picture. */
final class ScriptDescription {
  private ScriptDescription() {}

  static ModelDescription of(Engine engine, Path file, List<String> names, ObjectNode said) {
    int height = said.at("/input/height").asInt();
    int width = said.at("/input/width").asInt();
    if (height < 1 || width < 1) {
      throw new MalformedModelException(
          file
              + ": a program does not say what size of picture it takes; tell it (--size 224x224)");
    }
    SequencedMap<String, List<Integer>> outputs =
        ScriptOutputs.of(engine, file, names, height, width);
    ObjectNode description = JsonNodeFactory.instance.objectNode();
    ArrayNode graph = description.putArray("graph");
    outputs.forEach(
        (name, shape) -> {
          ObjectNode node = graph.addObject().put("name", name).put("op", "torchscript");
          shape.forEach(node.putArray("shape")::add);
        });
    int labels = said.path("labels").size();
    if (labels > 0 && !said.has("logits")) {
      description.put("logits", logits(file, outputs, labels));
    }
    return Said.over(description, said, file);
  }

  /** The last row with a value for each label. */
  private static String logits(Path file, Map<String, List<Integer>> outputs, int labels) {
    return outputs.entrySet().stream()
        .filter(output -> output.getValue().equals(List.of(labels)))
        .reduce((before, last) -> last)
        .map(Map.Entry::getKey)
        .orElseThrow(
            () ->
                new MalformedModelException(
                    "%s: one of the program's values is a row of %d, one for each label; found %s"
                        .formatted(file, labels, outputs)));
  }
}
