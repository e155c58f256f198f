package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.vitrine.store.BlobName;

/**
 * The answer to a question.
 *
 * @param key of question, model digest and engine version, 64 hex digits
 * @param value what there is to know; a picture in it is an object {@code {"blob": "<sha256>.png",
 *     "width": w, "height": h}}
 * @param pictures every blob that {@code value} names, each once
 */
public record Answer(String key, ObjectNode value, List<BlobName> pictures) {
  public Answer {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    pictures = List.copyOf(pictures);
  }
}
