package org.vitrine.record;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/** Takes values from one group of keys; at the end it knows which nobody asked for. */
final class IdentityFields {
  private static final int LONGEST = 4_000;

  private final MappingNode node;
  private final String where;
  private final Consumer<Diagnostic> report;
  private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param where what the keys describe, as a diagnostic says it
   */
  IdentityFields(MappingNode node, String where, Consumer<Diagnostic> report) {
    this.node = node;
    this.where = where;
    this.report = report;
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        tuples.put(key.getValue(), tuple);
      } else {
        wrong(tuple.getKeyNode(), "a key is a word", "write key: value");
      }
    }
  }

  /** The value of the first of several spellings that is there. */
  Optional<Node> take(String... names) {
    Optional<Node> found = Optional.empty();
    for (String name : names) {
      asked.add(name);
      if (found.isEmpty() && tuples.containsKey(name)) {
        found = Optional.of(tuples.get(name).getValueNode());
      }
    }
    return found;
  }

  /** A text; empty where there is none or only space. */
  Optional<String> text(String... names) {
    return checked("bad-journal", Function.identity(), names);
  }

  /** A text that its own type checks; what that refuses is told with its reason. */
  <T> Optional<T> checked(String code, Function<String, T> parse, String... names) {
    Optional<Node> value = take(names);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof ScalarNode scalar)) {
      wrong(value.get(), names[0] + " is a text", "write it on the same line");
      return Optional.empty();
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty() || text.equals("~") || text.equals("null")) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      wrong(
          scalar, names[0] + " is too long", "at most %,d characters are read".formatted(LONGEST));
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      report.accept(
          Diagnostic.error(
              code,
              position(scalar),
              "the value of " + names[0] + " is wrong",
              "found " + text,
              e.getMessage()));
      return Optional.empty();
    }
  }

  void wrong(Node at, String problem, String hint) {
    report.accept(Diagnostic.error("bad-journal", position(at), problem, "", hint));
  }

  void error(String code, String problem, String found, String hint) {
    report.accept(Diagnostic.error(code, position(node), problem, found, hint));
  }

  /** Warns of keys that no one took. */
  void warnOfUnknown() {
    tuples.forEach(
        (key, tuple) -> {
          if (!asked.contains(key)) {
            report.accept(
                Diagnostic.warning(
                    "unknown-key",
                    position(tuple.getKeyNode()),
                    "a key of " + where + " is unknown",
                    key,
                    Nearest.to(key, asked)
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse("it is left out; known are " + String.join(", ", asked))));
          }
        });
  }

  private static Position position(Node node) {
    return node.getStartMark()
        .map(IdentityFile::position)
        .orElse(Position.of(JournalIdentity.FILE));
  }
}
