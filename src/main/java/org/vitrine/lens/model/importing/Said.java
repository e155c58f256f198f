package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelJson;
import org.vitrine.lens.model.UnsupportedModelException;

/** What the user says of a network, over what its files say. */
final class Said {
  private Said() {}

  /**
   * Reads a description with fields put over it; those of {@code input} one by one.
   *
   * @param file where the description comes from, for errors
   */
  static ModelDescription over(ObjectNode description, ObjectNode said, Path file) {
    ObjectNode whole = description.deepCopy();
    for (Map.Entry<String, JsonNode> field : said.properties()) {
      if (field.getKey().equals("input") && whole.get("input") instanceof ObjectNode input) {
        input.setAll((ObjectNode) field.getValue());
      } else {
        whole.set(field.getKey(), field.getValue());
      }
    }
    if (!whole.has("title")) {
      whole.set("title", whole.path("id"));
    }
    try {
      return ModelJson.read(whole.toString().getBytes(StandardCharsets.UTF_8));
    } catch (MalformedModelException e) {
      throw e.in(file);
    } catch (UnsupportedModelException e) {
      throw e.in(file);
    }
  }
}
