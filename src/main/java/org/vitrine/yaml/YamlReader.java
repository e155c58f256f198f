package org.vitrine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;

/**
 * Reads YAML 1.2 with places. Size, depth and what aliases unfold to are bounded. Scalars stay as
 * they are written; nothing but {@code null}, {@code ~} and an empty value is told apart (the core
 * schema's null, YAML 1.2.2, section 10.3).
 */
public final class YamlReader {
  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 40;
  private static final int MOST_VALUES = 20_000;

  private final Source source;
  private final String name;
  private final Consumer<Diagnostic> report;
  private int values;

  private YamlReader(Source source, String name, Consumer<Diagnostic> report) {
    this.source = source;
    this.name = name;
    this.report = report;
  }

  /**
   * The keys and values of a text, none for one that says nothing.
   *
   * @param name what the text is, for diagnostics: {@code the front matter}
   * @return empty where it cannot be read, which is told
   */
  public static Optional<Yaml.Fields> read(
      Source source, String name, Consumer<Diagnostic> report) {
    return new YamlReader(source, name, report).read();
  }

  private Optional<Yaml.Fields> read() {
    if (source.text().length() > LONGEST || nesting() > DEEPEST) {
      return refuse(source.start(), "it is too long or nested too deeply", "");
    }
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setAllowDuplicateKeys(false)
              .setMaxAliasesForCollections(50)
              .setCodePointLimit(LONGEST)
              .setSchema(new CoreSchema())
              .build();
      Optional<Node> root = new Compose(settings).composeString(source.text());
      if (root.isEmpty()) {
        return Optional.of(new Yaml.Fields(Map.of(), source.start()));
      }
      Yaml value = convert(root.get(), 0);
      if (value instanceof Yaml.Fields fields) {
        return Optional.of(fields);
      }
      if (value instanceof Yaml.Text text && text.isNull()) {
        return Optional.of(new Yaml.Fields(Map.of(), source.start()));
      }
      return refuse(value.position(), "it is " + value.kind(), "write key: value on each line");
    } catch (MarkedYamlEngineException e) {
      if (isOpenQuotation(e)) {
        return refuse(
            e.getContextMark().map(this::at).orElse(source.start()),
            "a quotation mark opens here, and none closes",
            "write it at the end of the value too");
      }
      Position position = e.getProblemMark().map(this::at).orElse(source.start());
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      return refuse(position, context + e.getProblem(), hint(e.getProblem()));
    } catch (YamlEngineException e) {
      return refuse(source.start(), firstLine(e.getMessage()), "");
    }
  }

  private static boolean isOpenQuotation(MarkedYamlEngineException e) {
    return e.getContext() != null
        && e.getContext().contains("quoted scalar")
        && e.getProblem().contains("unexpected end of stream");
  }

  private Optional<Yaml.Fields> refuse(Position position, String found, String hint) {
    error("bad-yaml", position, name + " is not YAML", found, hint);
    return Optional.empty();
  }

  private void error(String code, Position position, String problem, String found, String hint) {
    report.accept(Diagnostic.error(code, position, problem, found, hint));
  }

  private static String hint(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return "put a value that holds a colon in quotation marks";
    }
    if (problem.contains("'\\t'") || problem.contains("\\t(TAB)")) {
      return "indent by spaces, not by tabs";
    }
    if (problem.contains("duplicate key")) {
      return "remove one of the two";
    }
    return "put a value that holds one of : # [ ] { } , & * ! | > ' \" % @ ` in quotation marks";
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private Yaml convert(Node node, int depth) {
    Position position = node.getStartMark().map(this::at).orElse(source.start());
    if (++values > MOST_VALUES || depth > DEEPEST) {
      throw new YamlEngineException("its aliases unfold to too many values");
    }
    return switch (node) {
      case ScalarNode scalar ->
          new Yaml.Text(
              scalar.getValue(),
              scalar.getTag().equals(Tag.NULL),
              text(scalar, position),
              position);
      case SequenceNode sequence -> {
        List<Yaml> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
        yield new Yaml.Items(items, position);
      }
      case MappingNode mapping -> {
        Map<String, Yaml.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          Position at = tuple.getKeyNode().getStartMark().map(this::at).orElse(position);
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            Yaml.Field field =
                new Yaml.Field(key.getValue(), convert(tuple.getValueNode(), depth + 1), at);
            if (fields.putIfAbsent(key.getValue(), field) != null) {
              error(
                  "duplicate-key",
                  at,
                  "a key is given twice",
                  key.getValue(),
                  "remove one of the two");
            }
          } else {
            error("bad-yaml", at, "a key is not a word", "a list or keys", "");
          }
        }
        yield new Yaml.Fields(fields, position);
      }
      default -> throw new YamlEngineException("a value of an unknown kind");
    };
  }

  /** The scalar's text and where it stands: exactly so for plain and literal ones. */
  private Source text(ScalarNode scalar, Position position) {
    String value = scalar.getValue();
    int start = scalar.getStartMark().map(this::offset).orElse(0);
    String written = source.text();
    if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
      int line = written.indexOf('\n', start) + 1;
      while (line > 0 && line < written.length() && written.charAt(line) == '\n') {
        line++; // Blank lines that open a block are indented like the first that is not.
      }
      int indent = 0;
      while (line + indent < written.length() && written.charAt(line + indent) == ' ') {
        indent++;
      }
      Position first = new Position(position.file(), position.line() + 1, indent + 1);
      return Source.within(value, first, indent);
    }
    boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
    int from = quoted ? start + 1 : start;
    if (written.startsWith(value, Math.min(from, written.length())) && value.indexOf('\n') < 0) {
      return Source.within(value, source.at(from), 0);
    }
    return Source.folded(value, position);
  }

  private Position at(Mark mark) {
    return source.at(offset(mark));
  }

  /** Marks count characters of Unicode; an index of the text counts UTF-16 units. */
  private int offset(Mark mark) {
    int at = source.lineStart(mark.getLine());
    for (int i = 0; i < mark.getColumn() && at < source.text().length(); i++) {
      at += Character.charCount(source.text().codePointAt(at));
    }
    return at;
  }

  /** How deeply brackets and hyphens nest at most, strings not excepted. */
  private int nesting() {
    int depth = 0;
    int deepest = 0;
    int hyphens = 0;
    boolean lineStart = true;
    for (int i = 0; i < source.text().length(); i++) {
      char c = source.text().charAt(i);
      if (c == '\n') {
        lineStart = true;
        hyphens = 0;
      } else if (lineStart
          && (c == '-' || c == '?' || c == ':')
          && i + 1 < source.text().length()
          && source.text().charAt(i + 1) == ' ') {
        deepest = Math.max(deepest, ++hyphens);
      } else if (c != ' ') {
        lineStart = false;
      }
      if (c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if ((c == ']' || c == '}') && depth > 0) {
        depth--;
      }
    }
    return deepest;
  }
}
