package org.vitrine.lens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.vitrine.store.BlobName;

/**
 * Reads the fields of a JSON object strictly: whatever is missing, of another type, out of range or
 * not known is a {@link QuestionException} that names it.
 */
final class QuestionFields {
  private static final int LONGEST_TEXT = 256;
  private static final int LONGEST_SHOWN = 60;

  private final String path;
  private final JsonNode object;
  private final SortedSet<String> known = new TreeSet<>();

  /**
   * @param path of the object in the question, empty for the question itself
   */
  QuestionFields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
    if (!object.isObject()) {
      throw new QuestionException(
          path, "%s is a JSON object; found %s".formatted(called(path), shown(object)));
    }
  }

  boolean has(String name) {
    known.add(name);
    return object.has(name);
  }

  String text(String name) {
    return text(name, required(name));
  }

  int integer(String name, int least, int most) {
    return Math.toIntExact(whole(name, required(name), least, most));
  }

  int integer(String name, int least, int most, int otherwise) {
    return has(name) ? integer(name, least, most) : otherwise;
  }

  OptionalInt optionalInteger(String name, int least, int most) {
    return has(name) ? OptionalInt.of(integer(name, least, most)) : OptionalInt.empty();
  }

  long integer(String name, long least, long most, long otherwise) {
    return has(name) ? whole(name, object.get(name), least, most) : otherwise;
  }

  /** A number above {@code least} and up to {@code most}. */
  double above(String name, double least, double most, double otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    double number = value.doubleValue();
    if (!value.isNumber() || !(number > least && number <= most)) {
      throw wrong(name, "is a number above %s and at most %s".formatted(least, most), value);
    }
    return number;
  }

  double number(String name, double least, double most, double otherwise) {
    return has(name) ? number(name, object.get(name), least, most) : otherwise;
  }

  /** Numbers within ± {@code most}. */
  List<Double> numbers(String name, int shortest, int longest, double most) {
    return numbers(name, shortest, longest, -most, most);
  }

  List<Double> numbers(String name, int shortest, int longest, double least, double most) {
    required(name);
    return items(name, shortest, longest, (path, item) -> number(path, item, least, most));
  }

  /** Lists of numbers within ± {@code most}; empty if the field is left out. */
  List<List<Double>> numberLists(String name, int longest, int longestItem, double most) {
    if (!has(name)) {
      return List.of();
    }
    return items(
        name,
        0,
        longest,
        (path, item) -> {
          if (!item.isArray() || item.isEmpty() || item.size() > longestItem) {
            throw wrong(path, "is an array of 1 to %d items".formatted(longestItem), item);
          }
          List<Double> numbers = new ArrayList<>();
          for (JsonNode number : item) {
            numbers.add(number(path + "[" + numbers.size() + "]", number, -most, most));
          }
          return numbers;
        });
  }

  /** Whole numbers in any order; empty if the field is left out. */
  List<Integer> integers(String name, int least, int most, int longest) {
    if (!has(name)) {
      return List.of();
    }
    return items(name, 0, longest, (path, item) -> Math.toIntExact(whole(path, item, least, most)));
  }

  List<String> texts(String name, int shortest, int longest) {
    if (shortest == 0 && !has(name)) {
      return List.of();
    }
    required(name);
    return items(name, shortest, longest, this::text);
  }

  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (!object.get(name).isBoolean()) {
      throw wrong(name, "is true or false", object.get(name));
    }
    return object.get(name).booleanValue();
  }

  /** Whole numbers, each above the one before. */
  List<Integer> ascending(String name, int least, int most, int longest) {
    if (!has(name)) {
      return List.of();
    }
    List<Integer> numbers = integers(name, least, most, longest);
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i) <= numbers.get(i - 1)) {
        throw wrong(name, "ascends", object.get(name));
      }
    }
    return numbers;
  }

  BlobName picture(String name) {
    return picture(name, required(name));
  }

  Optional<BlobName> optionalPicture(String name) {
    return has(name) ? Optional.of(picture(name)) : Optional.empty();
  }

  List<BlobName> pictures(String name, int longest) {
    required(name);
    return items(name, 1, longest, this::picture);
  }

  /** One of an enum's values, by its name in lower case. */
  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(choice -> Questions.name(choice).equals(value.textValue()))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    name,
                    "is one of "
                        + Arrays.stream(type.getEnumConstants()).map(Questions::name).toList(),
                    value));
  }

  boolean isArray(String name) {
    return has(name) && object.get(name).isArray();
  }

  <T> List<T> objects(String name, int longest, Function<QuestionFields, T> reading) {
    required(name);
    return items(name, 1, longest, (path, item) -> object(path, item, reading));
  }

  <T> T object(String name, Function<QuestionFields, T> reading) {
    return object(name, required(name), reading);
  }

  /** Nothing but what was read may be there. */
  void end() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new QuestionException(
                    path(name),
                    "there is no field \"%s\" here; the fields are %s"
                        .formatted(abridged(name), String.join(", ", known)));
              }
            });
  }

  QuestionException wrong(String name, String permitted, JsonNode found) {
    return new QuestionException(
        path(name), "field \"%s\" %s; found %s".formatted(path(name), permitted, shown(found)));
  }

  private JsonNode required(String name) {
    if (!has(name)) {
      throw new QuestionException(
          path(name), "field \"%s\" is missing from %s".formatted(path(name), called(path)));
    }
    return object.get(name);
  }

  /** Reads one item of an array; its name is {@code field[i]}. */
  private interface ItemReader<T> {
    T read(String name, JsonNode item);
  }

  private <T> List<T> items(String name, int shortest, int longest, ItemReader<T> reader) {
    JsonNode value = object.get(name);
    if (!value.isArray() || value.size() < shortest || value.size() > longest) {
      throw wrong(name, "is an array of %d to %d items".formatted(shortest, longest), value);
    }
    List<T> items = new ArrayList<>();
    for (JsonNode item : value) {
      items.add(reader.read(name + "[" + items.size() + "]", item));
    }
    return items;
  }

  private <T> T object(String name, JsonNode value, Function<QuestionFields, T> reading) {
    QuestionFields fields = new QuestionFields(path(name), value);
    T read = reading.apply(fields);
    fields.end();
    return read;
  }

  private String text(String name, JsonNode value) {
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw wrong(name, "is a text", value);
    }
    if (value.textValue().length() > LONGEST_TEXT) {
      throw wrong(name, "has at most %d characters".formatted(LONGEST_TEXT), value);
    }
    return value.textValue();
  }

  private BlobName picture(String name, JsonNode value) {
    String text = text(name, value);
    try {
      return BlobName.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(name, "names a picture in the store, <sha256>.<extension>", value);
    }
  }

  private double number(String name, JsonNode value, double least, double most) {
    double number = value.doubleValue();
    if (!value.isNumber() || !(number >= least && number <= most)) {
      throw wrong(name, "is a number from %s to %s".formatted(least, most), value);
    }
    return number;
  }

  private long whole(String name, JsonNode value, long least, long most) {
    // 64.0 is the same number as 64 in JSON, whoever wrote it.
    if (!value.isNumber()
        || value.doubleValue() != Math.rint(value.doubleValue())
        || value.doubleValue() < least
        || value.doubleValue() > most) {
      throw wrong(name, "is a whole number from %d to %d".formatted(least, most), value);
    }
    return value.longValue();
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String called(String path) {
    return path.isEmpty() ? "the question" : "\"" + path + "\"";
  }

  private static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "an array of " + value.size();
      case OBJECT -> "an object";
      case MISSING -> "nothing";
      case NUMBER -> value.asText();
      case STRING, BOOLEAN, NULL, BINARY, POJO -> abridged(value.toString());
    };
  }

  private static String abridged(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
