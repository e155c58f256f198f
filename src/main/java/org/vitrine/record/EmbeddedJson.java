package org.vitrine.record;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON that stands in a page's {@code <script>}. */
public final class EmbeddedJson {
  private EmbeddedJson() {}

  /**
   * The value's text with {@code <}, {@code >} and {@code &} as escapes, which mean the same in
   * JSON: so that no text in it can end the element or begin a comment.
   */
  public static String of(JsonNode value) {
    return value
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
