package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * A cited work as a style prints it.
 *
 * @param key as cited
 * @param label as the style marks it in the list: {@code 3} or {@code [3]}; empty for author-date
 *     styles
 * @param html the formatted entry, safe to emit as it is
 * @param doi without resolver, lower case: {@code 10.23915/distill.00007}
 * @param arxiv {@code 1706.03762}
 * @param url the work's own address, where neither is known or beside them
 * @param pdf an address of a PDF
 * @param item the entry as CSL-JSON
 */
public record Reference(
    String key,
    String label,
    String html,
    Optional<String> doi,
    Optional<String> arxiv,
    Optional<String> url,
    Optional<String> pdf,
    ObjectNode item) {
  public Reference {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(item, "item");
  }

  /**
   * One of the entry's texts without its markup.
   *
   * @param variable CSL's name: {@code title}, {@code container-title}
   * @return empty where the entry has none
   */
  public String text(String variable) {
    return CslRichText.plain(item.path(variable).asText(""));
  }

  /** The HTML id of this work's entry in the list of references: {@code ref-olah2017}. */
  public String anchor() {
    return anchor(key);
  }

  /** The HTML id of a key's entry. Keys that differ have ids that differ. */
  public static String anchor(String key) {
    StringBuilder id = new StringBuilder("ref-");
    key.codePoints()
        .forEach(
            point -> {
              boolean plain =
                  point < 128 && (Character.isLetterOrDigit(point) || point == '-' || point == '_');
              if (plain) {
                id.appendCodePoint(point);
              } else {
                id.append('.').append(Integer.toHexString(point)).append('.');
              }
            });
    return id.toString();
  }
}
