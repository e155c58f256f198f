package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.store.BlobName;

/**
 * A picture in a store, as answers name it: {@code {blob, width, height}}.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record StoredPicture(BlobName blob, int width, int height) {
  public ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("blob", blob.toString())
        .put("width", width)
        .put("height", height);
  }
}
