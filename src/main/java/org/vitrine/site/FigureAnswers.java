package org.vitrine.site;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.vitrine.article.Article;
import org.vitrine.article.Block;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.widget.FigureProgress;
import org.vitrine.widget.WidgetFigures;

/** Which answers the figures of an article stand on. */
public final class FigureAnswers {
  private FigureAnswers() {}

  /**
   * Reads the article and draws its figures.
   *
   * @param folder the article's
   * @param report told what is wrong; a figure that cannot be drawn is left out
   * @return the keys of the answers by the figure's name, in the order of the article
   */
  public static Map<String, SortedSet<String>> of(
      Path folder, SiteParts parts, Consumer<Diagnostic> report) {
    Map<String, SortedSet<String>> keys = new LinkedHashMap<>();
    WidgetFigures widgets = parts.widgets().get();
    for (Article article : parts.articles().read(folder, report).article().stream().toList()) {
      Words words = Words.of(article.front().language());
      for (Block.WidgetFigure figure : WidgetsOf.article(article)) {
        var drawn = widgets.render(figure, folder, words, FigureProgress.NONE);
        drawn.diagnostics().forEach(report);
        drawn.widget().ifPresent(one -> keys.put(figure.label().id(), one.answerKeys()));
      }
    }
    return keys;
  }
}
