package org.vitrine.lens;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives every value: members
 * sorted by UTF-16 code units, numbers as ECMAScript prints them, no white space. Equal values give
 * equal bytes.
 */
public final class CanonicalJson {
  /** The whole numbers that a double holds exactly, as I-JSON (RFC 7493) allows them. */
  private static final long LARGEST = (1L << 53) - 1;

  private CanonicalJson() {}

  /** {@link #text} in UTF-8. */
  public static byte[] bytes(JsonNode value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The canonical text.
   *
   * @throws IllegalArgumentException if the value has no canonical form: a number that is not
   *     finite or a whole number above 2⁵³−1, a lone surrogate, or a node that is not JSON
   */
  public static String text(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(JsonNode value, StringBuilder out) {
    switch (value.getNodeType()) {
      case OBJECT -> object(value, out);
      case ARRAY -> array(value, out);
      case STRING -> string(value.textValue(), out);
      case NUMBER -> number(value, out);
      case BOOLEAN, NULL -> out.append(value.asText());
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("not JSON: a node of kind " + value.getNodeType());
    }
  }

  private static void object(JsonNode value, StringBuilder out) {
    List<String> names = new ArrayList<>();
    value.fieldNames().forEachRemaining(names::add);
    // String compares by UTF-16 code units, which is the order that the RFC asks for.
    Collections.sort(names);
    char before = '{';
    for (String name : names) {
      out.append(before);
      string(name, out);
      out.append(':');
      write(value.get(name), out);
      before = ',';
    }
    out.append(names.isEmpty() ? "{}" : "}");
  }

  private static void array(JsonNode value, StringBuilder out) {
    out.append('[');
    for (Iterator<JsonNode> items = value.elements(); items.hasNext(); ) {
      write(items.next(), out);
      if (items.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void number(JsonNode value, StringBuilder out) {
    if (!value.isIntegralNumber()) {
      out.append(EcmaScriptNumber.text(value.doubleValue()));
    } else if (value.canConvertToLong()
        && -LARGEST <= value.longValue()
        && value.longValue() <= LARGEST) {
      out.append(value.longValue());
    } else {
      throw new IllegalArgumentException(
          "a whole number is at most 2^53-1, else readers round it; found " + value.asText());
    }
  }

  private static void string(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else if (Character.isSurrogate(c)) {
            i = surrogates(value, i, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Appends a pair and gives the index of its second half. */
  private static int surrogates(String value, int index, StringBuilder out) {
    int point = value.codePointAt(index);
    if (!Character.isSupplementaryCodePoint(point)) {
      throw new IllegalArgumentException("a lone surrogate has no UTF-8 form, at " + index);
    }
    out.appendCodePoint(point);
    return index + 1;
  }
}
