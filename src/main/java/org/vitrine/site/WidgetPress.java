package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vitrine.article.Block;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.lens.RecordedLens;
import org.vitrine.widget.FigureProgress;
import org.vitrine.widget.RenderedWidget;
import org.vitrine.widget.Rendering;
import org.vitrine.widget.WidgetFigures;

/** Draws figures by their widgets, and says where the widgets' modules will lie. Thread-safe. */
final class WidgetPress implements Figures {
  private final WidgetFigures widgets;
  private final RecordedLens known;
  private final PublishedFolder journalModules;
  private final FigureProgress progress;

  /**
   * @param known answers what is known, for figures that are checked only
   * @param journalModules the journal's modules
   */
  WidgetPress(
      WidgetFigures widgets,
      RecordedLens known,
      PublishedFolder journalModules,
      FigureProgress progress) {
    this.widgets = widgets;
    this.known = known;
    this.journalModules = journalModules;
    this.progress = progress;
  }

  @Override
  public Optional<DrawnFigure> draw(
      Block.WidgetFigure figure, Manuscript text, Words words, Consumer<Diagnostic> report) {
    Rendering rendering = widgets.render(figure, text.folder(), words, progress);
    rendering.diagnostics().forEach(report);
    return rendering.widget().map(widget -> drawn(widget, text));
  }

  @Override
  public void check(
      Block.WidgetFigure figure, Manuscript text, Words words, Consumer<Diagnostic> report) {
    widgets.check(figure, text.folder(), words, known).forEach(report);
  }

  private DrawnFigure drawn(RenderedWidget widget, Manuscript text) {
    SortedMap<String, String> own = new TreeMap<>();
    String folder =
        switch (widget.home()) {
          case JOURNAL -> "widgets/" + journalModules.hash() + "/";
          case ARTICLE -> {
            PublishedFolder modules =
                PublishedFolder.modules(text.folder().resolve("widgets"))
                    .borrowing(journalModules, WidgetFigures.PARTS);
            String place = text.place() + "widgets";
            modules.in(place).forEach((path, module) -> own.put(path, utf8(module.bytes())));
            yield place + "/" + modules.hash() + "/";
          }
        };
    return new DrawnFigure(
        widget.html(),
        folder + widget.module() + ".js",
        widget.moduleBytes(),
        widget.recorded(),
        utf8(widget.recordedJson()),
        widget.answerKeys(),
        widget.pictures(),
        widget.shown(),
        widget.provenance(),
        widget.circuit(),
        widget.values(),
        own);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
