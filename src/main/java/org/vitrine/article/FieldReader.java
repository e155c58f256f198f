package org.vitrine.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.bibliography.MalformedIdentifierException;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/**
 * Takes values from the keys of one place in the front matter; at the end it knows which keys
 * nobody asked for. Used once.
 */
final class FieldReader {
  private final Yaml.Fields fields;
  private final Report report;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> offered = new LinkedHashSet<>();

  FieldReader(Yaml.Fields fields, Report report) {
    this.fields = fields;
    this.report = report;
  }

  Position position() {
    return fields.position();
  }

  /** The first of several spellings of a key that is there and has a value. */
  Optional<Yaml.Field> take(String... names) {
    Optional<Yaml.Field> found = Optional.empty();
    offered.add(names[0]);
    for (String name : names) {
      known.add(name);
      Yaml.Field field = fields.fields().get(name);
      boolean empty = field == null || (field.value() instanceof Yaml.Text text && text.isNull());
      if (found.isEmpty() && !empty) {
        found = Optional.of(field);
      }
    }
    return found;
  }

  Optional<Yaml.Text> text(String... names) {
    Optional<Yaml.Field> field = take(names);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    if (field.get().value() instanceof Yaml.Text text) {
      return text.text().isBlank() ? Optional.empty() : Optional.of(text);
    }
    wrongKind(field.get(), "a text", "write it on the same line, in quotation marks if need be");
    return Optional.empty();
  }

  Optional<String> string(String... names) {
    return text(names).map(text -> text.text().strip());
  }

  /** A list, or the one thing that stands in its place. */
  List<Yaml> list(String... names) {
    return take(names)
        .map(
            field ->
                field.value() instanceof Yaml.Items items ? items.items() : List.of(field.value()))
        .orElse(List.of());
  }

  /** Distill's first form: the one key is a name, its value an address. */
  Optional<Yaml.Field> linked() {
    for (Yaml.Field field : fields.fields().values()) {
      boolean link =
          field.value() instanceof Yaml.Text text && text.text().matches("https?://\\S+");
      if (link && !known.contains(field.key())) {
        known.add(field.key());
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  List<Yaml.Text> texts(String... names) {
    List<Yaml.Text> texts = new ArrayList<>();
    for (Yaml value : list(names)) {
      if (value instanceof Yaml.Text text && !text.isNull()) {
        texts.add(text);
      } else {
        wrongKind(names[0], value, "a list of texts", "write each on a line after a hyphen");
      }
    }
    return texts;
  }

  boolean flag(String... names) {
    Optional<Yaml.Field> field = take(names);
    if (field.isEmpty()) {
      return false;
    }
    if (field.get().value() instanceof Yaml.Text text) {
      switch (text.text().strip().toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> {
          return true;
        }
        case "false", "no" -> {
          return false;
        }
        default -> {
          // Told below.
        }
      }
    }
    wrongKind(field.get(), "true or false", "write true or false");
    return false;
  }

  Optional<LocalDate> date(String... names) {
    return text(names).flatMap(text -> Dates.read(text, report));
  }

  /** An identifier that its own type checks. */
  <T> Optional<T> identifier(String code, Function<String, T> parse, String... names) {
    Optional<Yaml.Text> text = text(names);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text.get().text().strip()));
    } catch (MalformedIdentifierException e) {
      report.error(
          code,
          text.get().position(),
          "an identifier is not one",
          text.get().text().strip(),
          e.getMessage());
      return Optional.empty();
    }
  }

  /** An address on the web. */
  Optional<URI> url(String... names) {
    return text(names).flatMap(this::url);
  }

  Optional<URI> url(Yaml.Text text) {
    try {
      URI uri = new URI(text.text().strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    report.error(
        "bad-url",
        text.position(),
        "an address is not one of the web",
        text.text().strip(),
        "write it in full: https://example.org/");
    return Optional.empty();
  }

  void wrongKind(Yaml.Field field, String wanted, String hint) {
    wrongKind(field.key(), field.value(), wanted, hint);
  }

  void wrongKind(String key, Yaml value, String wanted, String hint) {
    report.error(
        "bad-front-matter", value.position(), key + " is " + wanted, "found " + value.kind(), hint);
  }

  /** Warns of keys that no one took. */
  void warnOfUnknown(String where) {
    for (Yaml.Field field : fields.fields().values()) {
      if (!known.contains(field.key())) {
        String hint =
            Nearest.to(field.key(), known)
                .map(name -> "did you mean " + name + "?")
                .orElse("it is left out; known are " + String.join(", ", offered));
        report.warning(
            "unknown-key",
            field.position(),
            "a key of " + where + " is unknown",
            field.key(),
            hint);
      }
    }
  }
}
