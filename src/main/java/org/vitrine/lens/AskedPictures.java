package org.vitrine.lens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** The pictures that a question names, wherever in it. */
final class AskedPictures {
  private static final String ONE = "image";
  private static final String SEVERAL = "images";

  private AskedPictures() {}

  /**
   * Told before anything is computed, so that who asks learns it at once.
   *
   * @throws QuestionException if one of them is not there, naming its field
   */
  static void areIn(BlobStore pictures, Question question) {
    look(Questions.json(question), "", pictures);
  }

  private static void look(JsonNode node, String path, BlobStore pictures) {
    if (node.isArray()) {
      IntStream.range(0, node.size())
          .forEach(i -> look(node.get(i), path + "[" + i + "]", pictures));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      JsonNode value = field.getValue();
      if (field.getKey().equals(ONE)) {
        isIn(pictures, value, name);
      } else if (field.getKey().equals(SEVERAL)) {
        IntStream.range(0, value.size())
            .forEach(i -> isIn(pictures, value.get(i), name + "[" + i + "]"));
      } else {
        look(value, name, pictures);
      }
    }
  }

  private static void isIn(BlobStore pictures, JsonNode picture, String field) {
    BlobName name = BlobName.parse(picture.textValue());
    if (!pictures.has(name)) {
      throw new QuestionException(
          field,
          "field \"%s\": there is no picture %s here; put it here first (POST lens/pictures, or"
                  .formatted(field, name)
              + " the article's own)");
    }
  }
}
