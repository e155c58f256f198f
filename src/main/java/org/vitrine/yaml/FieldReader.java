package org.vitrine.yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/**
 * Takes values from the keys of one place; at the end it knows which keys nobody asked for. A
 * method that is given several names takes several spellings of one key. A value of the wrong kind
 * is told, and is then none. Used once, by one thread.
 */
public final class FieldReader {
  private final Yaml.Fields fields;
  private final String wrongKind;
  private final Consumer<Diagnostic> report;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> offered = new LinkedHashSet<>();

  /**
   * @param wrongKind the code of diagnostics of a value of the wrong kind
   */
  public FieldReader(Yaml.Fields fields, String wrongKind, Consumer<Diagnostic> report) {
    this.fields = fields;
    this.wrongKind = wrongKind;
    this.report = report;
  }

  public Position position() {
    return fields.position();
  }

  /** The first of several spellings of a key that is there and has a value. */
  public Optional<Yaml.Field> take(String... names) {
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

  public Optional<Yaml.Text> text(String... names) {
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

  public Optional<String> string(String... names) {
    return text(names).map(text -> text.text().strip());
  }

  /** A list, or the one thing that stands in its place. */
  public List<Yaml> list(String... names) {
    return take(names)
        .map(
            field ->
                field.value() instanceof Yaml.Items items ? items.items() : List.of(field.value()))
        .orElse(List.of());
  }

  /** Distill's first form: the one key is a name, its value an address. */
  public Optional<Yaml.Field> linked() {
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

  public List<Yaml.Text> texts(String... names) {
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

  public boolean flag(String... names) {
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

  /**
   * A text that its own type checks.
   *
   * @param code of the diagnostic where it is refused
   * @param parse throws an {@link IllegalArgumentException} that says what to write
   */
  public <T> Optional<T> checked(String code, Function<String, T> parse, String... names) {
    return text(names).flatMap(text -> checked(code, names[0], parse, text));
  }

  private <T> Optional<T> checked(
      String code, String name, Function<String, T> parse, Yaml.Text text) {
    String written = text.text().strip();
    try {
      return Optional.of(parse.apply(written));
    } catch (IllegalArgumentException e) {
      error(
          code,
          text.position(),
          "the value of " + name + " is wrong",
          "found " + written,
          e.getMessage());
      return Optional.empty();
    }
  }

  /** An address on the web. */
  public Optional<URI> url(String... names) {
    return text(names).flatMap(this::url);
  }

  public Optional<URI> url(Yaml.Text text) {
    try {
      URI uri = new URI(text.text().strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    error(
        "bad-url",
        text.position(),
        "an address is not one of the web",
        text.text().strip(),
        "write it in full: https://example.org/");
    return Optional.empty();
  }

  public void wrongKind(Yaml.Field field, String wanted, String hint) {
    wrongKind(field.key(), field.value(), wanted, hint);
  }

  public void wrongKind(String key, Yaml value, String wanted, String hint) {
    error(wrongKind, value.position(), key + " is " + wanted, "found " + value.kind(), hint);
  }

  /** Warns of keys that no one took. */
  public void warnOfUnknown(String where) {
    for (Yaml.Field field : fields.fields().values()) {
      if (!known.contains(field.key())) {
        String hint =
            Nearest.to(field.key(), known)
                .map(name -> "did you mean " + name + "?")
                .orElse("it is left out; known are " + String.join(", ", offered));
        report.accept(
            Diagnostic.warning(
                "unknown-key",
                field.position(),
                "a key of " + where + " is unknown",
                field.key(),
                hint));
      }
    }
  }

  private void error(String code, Position position, String problem, String found, String hint) {
    report.accept(Diagnostic.error(code, position, problem, found, hint));
  }
}
