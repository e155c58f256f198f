package org.vitrine.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.article.Article;
import org.vitrine.article.Block;
import org.vitrine.article.Front;
import org.vitrine.article.Picture;

/**
 * An article as its page's templates see it. Counts marks while it is printed: for one printing
 * once. Not thread-safe.
 */
public final class ArticleView {
  /** Day first, the month in letters: nobody mistakes it. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Page page;
  private final Article article;
  private final Records records;
  private final Map<String, Size> sizes;
  private final Map<String, WidgetBody> widgets;
  private final Affiliations affiliations;
  private final Marks marks = new Marks();

  /**
   * @param sizes the article's picture files with their sizes, where they are known
   * @param widgets the drawn figures by their labels' ids
   */
  ArticleView(
      Page page,
      Article article,
      Records records,
      Map<String, Size> sizes,
      Map<String, WidgetBody> widgets) {
    this.page = page;
    this.article = article;
    this.records = records;
    this.sizes = Map.copyOf(sizes);
    this.widgets = Map.copyOf(widgets);
    this.affiliations = new Affiliations(article.front().authors());
  }

  public Page page() {
    return page;
  }

  public Article article() {
    return article;
  }

  public Records records() {
    return records;
  }

  public Marks marks() {
    return marks;
  }

  public List<Band> bands() {
    return Band.of(article.body());
  }

  public List<ContentsEntry> contents() {
    return Contents.of(article.body());
  }

  public List<NumberedAffiliation> affiliations() {
    return affiliations.numbered();
  }

  /** The numbers of an author's affiliations. */
  public String affiliationMarks(Front.Author author) {
    return affiliations.marks(author);
  }

  /** What a reader must know before reading: everything that casts doubt on the article. */
  public List<Front.Update> notices() {
    return article.front().updates().stream()
        .filter(
            update ->
                switch (update.kind()) {
                  case RETRACTION, WITHDRAWAL, EXPRESSION_OF_CONCERN -> true;
                  case REVISION, CORRECTION, ERRATUM -> false;
                })
        .toList();
  }

  public String word(Front.Update.Kind kind) {
    return switch (kind) {
      case REVISION -> "Revision";
      case CORRECTION -> "Correction";
      case ERRATUM -> "Erratum";
      case RETRACTION -> "Retracted";
      case WITHDRAWAL -> "Withdrawn";
      case EXPRESSION_OF_CONCERN -> "Expression of concern";
    };
  }

  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** How large a picture stands on the page before it is made to fit: the author's word first. */
  public Optional<Size> size(Picture picture) {
    Optional<Size> own = Optional.ofNullable(sizes.get(picture.path()));
    if (picture.width().isPresent() && picture.height().isPresent()) {
      return Optional.of(new Size(picture.width().getAsInt(), picture.height().getAsInt()));
    }
    return picture.width().isPresent()
        ? own.map(size -> size.scaledTo(picture.width().getAsInt()))
        : own;
  }

  public WidgetBody widget(Block.WidgetFigure figure) {
    WidgetBody body = widgets.get(figure.label().id());
    if (body == null) {
      throw new IllegalStateException("the figure " + figure.label().id() + " was not drawn");
    }
    return body;
  }

  /** The class of a table's cell. */
  public String alignment(Block.Table table, int column) {
    Block.Table.Alignment alignment =
        column < table.columns().size() ? table.columns().get(column) : Block.Table.Alignment.NONE;
    return switch (alignment) {
      case NONE -> "";
      case LEFT -> "align-left";
      case CENTER -> "align-center";
      case RIGHT -> "align-right";
    };
  }
}
