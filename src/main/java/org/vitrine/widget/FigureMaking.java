package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Models;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.QuestionKey;
import org.vitrine.lens.Questions;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ScriptException;
import org.vitrine.script.ScriptModule;

/**
 * What a module makes of a figure's attributes.
 *
 * @param data what {@code load} gave
 * @param html what {@code render} gave
 * @param circuit what {@code circuit} gave, its drawing as the module wrote it
 * @param values what {@code values} gave
 */
record FigureMaking(
    JsonNode data,
    String html,
    Optional<DeclaredCircuit> circuit,
    SortedMap<String, LinkedValue> values) {

  /** A function of the module that failed. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ScriptException why;

    Failed(String function, ScriptException why) {
      super(function, why);
      this.why = why;
    }

    /** Such as {@code load}. */
    String function() {
      return getMessage();
    }

    ScriptException why() {
      return why;
    }
  }

  /**
   * Runs the module, or looks up what it made when it was last run on the same: the same files,
   * attributes, words and answers.
   *
   * @param words what it says, by key
   * @param questions asks, and keeps the answers
   */
  static FigureMaking make(
      WidgetLibrary library,
      String module,
      ObjectNode attributes,
      ObjectNode words,
      FigureQuestions questions,
      Models models,
      ModuleHost host,
      TracedCache cache)
      throws Failed {
    String path = WidgetLibrary.path(module);
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    given.set("attributes", attributes);
    given.set("words", words);
    String key = TracedCache.key("figure", path, given);
    Optional<JsonNode> kept =
        cache.get(key, library.sources()).filter(made -> current(made.get("asked"), models));
    if (kept.isPresent()) {
      List<JsonNode> asked = new ArrayList<>();
      kept.get().get("asked").forEach(one -> asked.add(one.get("question")));
      questions.ask(asked);
      JsonNode made = kept.get();
      return new FigureMaking(
          made.get("data"), made.get("html").asText(), circuit(made), values(made));
    }
    try (ScriptModule opened = open(library, path, host)) {
      FigureMaking making = run(opened, attributes, words, questions);
      cache.put(key, making.json(questions), opened.read());
      return making;
    }
  }

  private static Optional<DeclaredCircuit> circuit(JsonNode made) throws Failed {
    try {
      return DeclaredCircuit.read(made.path("circuit"));
    } catch (ScriptException e) {
      throw new Failed("circuit", e);
    }
  }

  private static SortedMap<String, LinkedValue> values(JsonNode made) throws Failed {
    try {
      return LinkedValue.read(made.path("values"));
    } catch (ScriptException e) {
      throw new Failed("values", e);
    }
  }

  private static ScriptModule open(WidgetLibrary library, String path, ModuleHost host)
      throws Failed {
    try {
      return host.open(library.sources(), path);
    } catch (ScriptException e) {
      throw new Failed("loading", e);
    }
  }

  private static FigureMaking run(
      ScriptModule module, ObjectNode attributes, ObjectNode words, FigureQuestions questions)
      throws Failed {
    String function = "load";
    try {
      JsonNode data = module.call(function, questions, List.of(attributes));
      canonical(data);
      function = "questions";
      if (module.exports().contains(function)) {
        questions.ask(list(module.call(function, List.of(attributes, data))));
      }
      function = "render";
      JsonNode html = module.call(function, List.of(data, attributes, words));
      if (!html.isTextual()) {
        throw new ScriptException(
            ScriptException.Kind.RESULT,
            "it returned %s, not a string".formatted(html.getNodeType()),
            Optional.empty());
      }
      function = "circuit";
      Optional<DeclaredCircuit> circuit =
          module.exports().contains(function)
              ? DeclaredCircuit.read(module.call(function, List.of(data, attributes, words)))
              : Optional.empty();
      function = "values";
      SortedMap<String, LinkedValue> values =
          module.exports().contains(function)
              ? LinkedValue.read(module.call(function, List.of(data, attributes)))
              : new TreeMap<>();
      return new FigureMaking(data, html.textValue(), circuit, values);
    } catch (ScriptException e) {
      throw new Failed(function, e);
    }
  }

  /** Data go into a file that is named by its content, so there must be one way to write them. */
  private static void canonical(JsonNode data) throws ScriptException {
    try {
      CanonicalJson.text(data);
    } catch (IllegalArgumentException e) {
      throw new ScriptException(
          ScriptException.Kind.RESULT,
          "it returned what cannot be recorded: " + e.getMessage(),
          Optional.empty());
    }
  }

  private static List<JsonNode> list(JsonNode questions) throws ScriptException {
    if (!questions.isArray()) {
      throw new ScriptException(
          ScriptException.Kind.RESULT,
          "it returned %s, not an array of questions".formatted(questions.getNodeType()),
          Optional.empty());
    }
    List<JsonNode> list = new ArrayList<>();
    questions.forEach(list::add);
    return list;
  }

  /** Whether every question would today have the answer that it had then. */
  private static boolean current(JsonNode asked, Models models) {
    for (JsonNode one : asked) {
      try {
        Question question = Questions.read(one.get("question"), Limits.AUTHOR);
        if (!QuestionKey.of(question, models).equals(one.get("key").asText())) {
          return false;
        }
      } catch (QuestionException e) {
        return false; // What was good then is not today: the module has to say what it asks.
      }
    }
    return true;
  }

  private ObjectNode json(FigureQuestions questions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("data", data);
    json.put("html", html);
    json.set("values", LinkedValue.json(values));
    circuit.ifPresent(one -> json.set("circuit", one.json()));
    ArrayNode asked = json.putArray("asked");
    for (FigureQuestions.Asked one : questions.asked().values()) {
      asked.addObject().put("key", one.answer().key()).set("question", one.question());
    }
    return json;
  }
}
