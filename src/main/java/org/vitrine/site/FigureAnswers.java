package org.vitrine.site;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.vitrine.article.Article;
import org.vitrine.article.Block;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.record.JournalPage;
import org.vitrine.widget.FigureProgress;
import org.vitrine.widget.Rendering;
import org.vitrine.widget.WidgetFigures;

/** Which answers the figures of an article or a page stand on. */
public final class FigureAnswers {
  private FigureAnswers() {}

  /**
   * Reads the text and draws its figures.
   *
   * @param journal its folder
   * @param pages those of the journal
   * @param slug the text's name in addresses; nothing comes of one that there is not
   * @param report told what is wrong; a figure that cannot be drawn is left out
   * @return the keys of the answers by the figure's name, in the order of the text
   */
  public static Map<String, SortedSet<String>> of(
      Path journal,
      List<JournalPage> pages,
      String slug,
      SiteParts parts,
      Consumer<Diagnostic> report) {
    Map<String, SortedSet<String>> keys = new LinkedHashMap<>();
    WidgetFigures widgets = parts.widgets().get();
    for (Manuscript text : Manuscript.all(journal, pages, () -> widgets)) {
      if (text.slug().equals(slug)) {
        text.read(parts.articles(), report)
            .article()
            .ifPresent(article -> add(keys, article, text.folder(), widgets, report));
      }
    }
    return keys;
  }

  private static void add(
      Map<String, SortedSet<String>> keys,
      Article article,
      Path folder,
      WidgetFigures widgets,
      Consumer<Diagnostic> report) {
    Words words = Words.of(article.front().language());
    for (Block.WidgetFigure figure : WidgetsOf.article(article)) {
      Rendering drawn = widgets.render(figure, folder, words, FigureProgress.NONE);
      drawn.diagnostics().forEach(report);
      drawn.widget().ifPresent(one -> keys.put(figure.label().id(), one.answerKeys()));
    }
  }
}
