package org.vitrine.widget;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Models;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ScriptException;
import org.vitrine.store.BlobName;
import org.vitrine.widget.RenderedWidget.Home;

/**
 * One figure on its way from what an author wrote to what a page shows.
 *
 * @param library where its module lies
 */
record FigureRun(
    WidgetFigure figure,
    WidgetLibrary library,
    Home home,
    Models models,
    ImageFiles images,
    TableFiles tables,
    Words words,
    ModuleHost host,
    TracedCache cache) {

  Rendering render(Lens lens, FigureProgress progress) {
    try {
      WidgetLibrary.Loaded loaded = library.load(figure.module(), host, cache);
      AttributeCheck checked =
          AttributeCheck.of(figure, loaded.declaration(), models, images, tables);
      List<Diagnostic> wrong = new ArrayList<>(checked.diagnostics());
      loaded.size().overBudget(figure, library).ifPresent(wrong::add);
      if (!wrong.isEmpty()) {
        return Rendering.failed(wrong);
      }
      FigureQuestions questions = new FigureQuestions(lens, figure, progress);
      FigureMaking making =
          FigureMaking.make(
              library, figure.module(), checked.values(), spoken(), questions, models, host, cache);
      return rendering(loaded.size(), checked, questions, making);
    } catch (Declaration.Malformed e) {
      return Rendering.failed(List.of(malformed(e)));
    } catch (ScriptException e) {
      return failed("loading", e);
    } catch (FigureMaking.Failed e) {
      return failed(e.function(), e.why());
    } catch (FigureQuestions.Failed e) {
      return Rendering.failed(e.diagnostics());
    }
  }

  private ObjectNode spoken() {
    ObjectNode spoken = JsonNodeFactory.instance.objectNode();
    words.ofWidgets().forEach(spoken::put);
    return spoken;
  }

  private Rendering failed(String function, ScriptException e) {
    return Rendering.failed(List.of(ScriptDiagnostics.of(figure, library, function, e)));
  }

  private Rendering rendering(
      ModuleSize size, AttributeCheck check, FigureQuestions questions, FigureMaking making) {
    SortedSet<BlobName> pictures = new TreeSet<>(check.pictures());
    SortedSet<String> keys = new TreeSet<>();
    for (FigureQuestions.Asked one : questions.asked().values()) {
      pictures.addAll(one.answer().pictures());
      keys.add(one.answer().key());
    }
    WidgetHtml html = WidgetHtml.of(making.html(), figure.module(), pictures, figure.position());
    Optional<WidgetHtml> drawing =
        making
            .circuit()
            .map(it -> WidgetHtml.of(it.html(), figure.module(), pictures, figure.position()));
    byte[] recorded = recorded(check, questions, making);
    RenderedWidget widget =
        new RenderedWidget(
            figure.module(),
            size.all(),
            home,
            html.html(),
            BlobName.of(recorded, "json"),
            recorded,
            keys,
            pictures,
            html.shown(),
            Provenance.of(
                questions.asked().values().stream().map(FigureQuestions.Asked::answer).toList(),
                html.shown()),
            making.circuit().map(it -> it.drawnAs(drawing.orElseThrow().html())),
            making.values());
    List<Diagnostic> told = new ArrayList<>(html.diagnostics());
    drawing.ifPresent(one -> told.addAll(one.diagnostics()));
    boolean good = told.stream().noneMatch(Diagnostic::isError);
    return new Rendering(good ? Optional.of(widget) : Optional.empty(), told);
  }

  private byte[] recorded(AttributeCheck check, FigureQuestions questions, FigureMaking making) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("module", figure.module());
    json.set("attributes", check.values());
    json.set("data", making.data());
    ObjectNode answers = json.putObject("answers");
    questions.asked().forEach((question, one) -> answers.put(question, one.answer().key()));
    return CanonicalJson.bytes(json);
  }

  private Diagnostic malformed(Declaration.Malformed e) {
    return Diagnostic.error(
        "widget-declaration",
        figure.position(),
        "the widget \"%s\" does not say what it takes".formatted(figure.module()),
        "%s: %s".formatted(library.position(figure.module(), Optional.empty()), e.getMessage()),
        "mend the attributes that the module exports");
  }
}
