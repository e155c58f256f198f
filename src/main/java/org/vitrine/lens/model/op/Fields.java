package org.vitrine.lens.model.op;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON object read field by field. What is missing, of the wrong type or out of range is a {@link
 * MisfitException}, and so is, at {@link #end}, a field that nobody asked for: a misspelt field
 * would else be a silent default. Not thread-safe.
 */
public final class Fields {
  private final JsonNode object;
  private final Set<String> known = new LinkedHashSet<>();

  public Fields(JsonNode object) {
    if (!object.isObject()) {
      throw new MisfitException("an object is wanted here; found " + shortened(object));
    }
    this.object = object;
  }

  public boolean has(String name) {
    known.add(name);
    return object.hasNonNull(name);
  }

  public JsonNode required(String name) {
    if (!has(name)) {
      throw new MisfitException("field \"%s\" is missing".formatted(name));
    }
    return object.get(name);
  }

  public String text(String name) {
    JsonNode value = required(name);
    if (!value.isTextual()) {
      throw wrong(name, "a text", value);
    }
    return value.textValue();
  }

  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  public int integer(String name, int least, int most) {
    return integer(name, required(name), least, most);
  }

  public int integer(String name, int least, int most, int otherwise) {
    return has(name) ? integer(name, least, most) : otherwise;
  }

  public double number(String name, double least, double most, double otherwise) {
    return has(name) ? number(name, object.get(name), least, most) : otherwise;
  }

  public boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    if (!value.isBoolean()) {
      throw wrong(name, "true or false", value);
    }
    return value.booleanValue();
  }

  /** One whole number for both directions, or a pair {@code [height, width]}. */
  public Extent extent(String name, int least, int most) {
    JsonNode value = required(name);
    if (value.isArray() && value.size() == 2) {
      return new Extent(
          integer(name, value.get(0), least, most), integer(name, value.get(1), least, most));
    }
    int both = integer(name, value, least, most);
    return new Extent(both, both);
  }

  public Extent extent(String name, int least, int most, Extent otherwise) {
    return has(name) ? extent(name, least, most) : otherwise;
  }

  /** What is put around a layer; none where the field is missing. See {@link Padding}. */
  Padding padding(String name, int most) {
    if (!has(name)) {
      return Padding.none();
    }
    JsonNode value = object.get(name);
    if (value.isTextual() && value.textValue().equals(Padding.SAME)) {
      return new Padding.Same();
    }
    if (value.isArray() && value.size() == 4) {
      return new Padding.Sides(
          integer(name, value.get(0), 0, most),
          integer(name, value.get(1), 0, most),
          integer(name, value.get(2), 0, most),
          integer(name, value.get(3), 0, most));
    }
    if (value.isArray() ? value.size() != 2 : !value.isNumber()) {
      throw wrong(name, "a number, [height, width], [top, left, bottom, right] or \"same\"", value);
    }
    return Padding.symmetric(extent(name, 0, most));
  }

  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(name)) {
      if (!item.isTextual()) {
        throw wrong(name, "a list of texts", item);
      }
      texts.add(item.textValue());
    }
    return List.copyOf(texts);
  }

  public List<Double> numbers(String name, int count, double least, double most) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode item : array(name)) {
      numbers.add(number(name, item, least, most));
    }
    if (numbers.size() != count) {
      throw new MisfitException(
          "field \"%s\" holds %d numbers; found %d".formatted(name, count, numbers.size()));
    }
    return List.copyOf(numbers);
  }

  /** The list of that name. */
  public JsonNode array(String name) {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw wrong(name, "a list", value);
    }
    return value;
  }

  /** To be called when everything was asked for. */
  public void end() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new MisfitException(
                    "field %s is not known here; permitted are %s"
                        .formatted(quoted(name), String.join(", ", known)));
              }
            });
  }

  static int integer(String name, JsonNode value, int least, int most) {
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      throw wrong(name, "a whole number from %d to %d".formatted(least, most), value);
    }
    return value.intValue();
  }

  private static double number(String name, JsonNode value, double least, double most) {
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw wrong(name, "a number from %s to %s".formatted(least, most), value);
    }
    return number;
  }

  private static MisfitException wrong(String name, String wanted, JsonNode found) {
    return new MisfitException(
        "field \"%s\" is %s; found %s".formatted(name, wanted, shortened(found)));
  }

  /** A text that came, in quotes, cut where it is long: what is told of it is to be read. */
  public static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  /** A value that came, cut where it is long. */
  public static String shortened(JsonNode value) {
    return shortened(value.toString());
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
