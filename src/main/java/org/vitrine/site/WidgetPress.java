package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vitrine.article.Block;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.widget.FigureProgress;
import org.vitrine.widget.RenderedWidget;
import org.vitrine.widget.Rendering;
import org.vitrine.widget.WidgetFigures;

/** Draws figures by their widgets, and says where the widgets' modules will lie. Thread-safe. */
final class WidgetPress implements Figures {
  private final WidgetFigures widgets;
  private final String journalModules;
  private final FigureProgress progress;

  /**
   * @param journalModules the folder of the journal's modules, seen from the site's
   */
  WidgetPress(WidgetFigures widgets, String journalModules, FigureProgress progress) {
    this.widgets = widgets;
    this.journalModules = journalModules;
    this.progress = progress;
  }

  @Override
  public Optional<DrawnFigure> draw(
      Block.WidgetFigure figure, Path article, Consumer<Diagnostic> report) {
    Rendering rendering = widgets.render(figure, article, progress);
    rendering.diagnostics().forEach(report);
    return rendering.widget().map(widget -> drawn(widget, article));
  }

  @Override
  public void check(Block.WidgetFigure figure, Path article, Consumer<Diagnostic> report) {
    widgets.check(figure, article).forEach(report);
  }

  private DrawnFigure drawn(RenderedWidget widget, Path article) {
    SortedMap<String, String> own = new TreeMap<>();
    String folder =
        switch (widget.home()) {
          case JOURNAL -> journalModules;
          case ARTICLE -> {
            PublishedFolder modules = PublishedFolder.modules(article.resolve("widgets"));
            String place = "articles/" + article.getFileName() + "/widgets";
            modules.in(place).forEach((path, module) -> own.put(path, text(module.bytes())));
            yield place + "/" + modules.hash() + "/";
          }
        };
    return new DrawnFigure(
        widget.html(),
        folder + widget.module() + ".js",
        widget.recorded(),
        text(widget.recordedJson()),
        widget.answerKeys(),
        widget.pictures(),
        widget.shown(),
        own);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
