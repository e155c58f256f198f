package org.vitrine.site;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.article.Article;
import org.vitrine.article.Block;
import org.vitrine.article.Downloads;
import org.vitrine.article.Front;
import org.vitrine.article.Inline;
import org.vitrine.article.Picture;
import org.vitrine.article.Words;
import org.vitrine.script.Formula;
import org.vitrine.widget.LinkedValue;

/**
 * An article as its page's templates see it. Counts marks while it is printed: for one printing
 * once. Not thread-safe.
 */
public final class ArticleView {
  private final Article article;
  private final Records records;
  private final Map<String, WidgetBody> widgets;
  private final Map<UnitName, UnitLink> units;
  private final String root;
  private final Affiliations affiliations;
  private final Words words;
  private final Marks marks = new Marks();
  private final SortedSet<String> files = new TreeSet<>();
  private boolean formulas;

  /**
   * @param widgets the drawn figures by their labels' ids
   * @param units those that the text names
   * @param root the way from the page to the site's folder
   */
  ArticleView(
      Article article,
      Records records,
      Map<String, WidgetBody> widgets,
      Map<UnitName, UnitLink> units,
      String root) {
    this.article = article;
    this.records = records;
    this.widgets = Map.copyOf(widgets);
    this.units = Map.copyOf(units);
    this.root = root;
    this.words = Words.of(article.front().language());
    this.affiliations = new Affiliations(article.front().authors());
  }

  public Article article() {
    return article;
  }

  /** Under which the article may be used again. */
  public Optional<Front.License> license() {
    return records.license().or(() -> article.front().license());
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
    return words.say(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public String date(LocalDate date) {
    return words.date(date);
  }

  /** What the page says beside the article's own text, in the article's language. */
  public Words words() {
    return words;
  }

  /**
   * What is known of a picture's size beyond its shape: one of few pixels is not blown up, and a
   * very small one keeps its pixels. A drawing has no pixels.
   */
  public PictureGrain grain(Picture picture) {
    return PictureGrain.of(picture);
  }

  /** A picture's address, seen from the page. */
  public String url(Picture picture) {
    files.add(picture.path());
    return RelativeUrl.of(picture.path());
  }

  /** A link's address, seen from the page. */
  public String url(Inline.Link link) {
    link.file().ifPresent(file -> files.add(file));
    return link.file().map(RelativeUrl::of).orElse("") + link.href();
  }

  /** Whether what a link leads to is to be saved rather than shown. */
  public boolean isSaved(Inline.Link link) {
    return link.file().map(file -> !Downloads.isShown(file)).orElse(false);
  }

  /**
   * The files of the article's folder that were shown or linked so far, relative to it: they are
   * published with the page.
   */
  SortedSet<String> files() {
    return Collections.unmodifiableSortedSet(files);
  }

  /** A formula's HTML. */
  public String html(Formula formula) {
    formulas = true;
    return formula.html();
  }

  /** Whether a formula was printed so far. */
  boolean hasFormulas() {
    return formulas;
  }

  public WidgetBody widget(Block.WidgetFigure figure) {
    WidgetBody body = widgets.get(figure.label().id());
    if (body == null) {
      throw new IllegalStateException("the figure " + figure.label().id() + " was not drawn");
    }
    return body;
  }

  /** A number of a figure. */
  public LinkedValue value(Inline.Value value) {
    WidgetBody body = widgets.get(value.mention().figure());
    if (body == null || !body.values().containsKey(value.mention().of())) {
      throw new IllegalStateException("the value " + value.mention() + " was not checked");
    }
    return body.values().get(value.mention().of());
  }

  public UnitLink unit(Inline.Unit unit) {
    UnitLink link = units.get(UnitName.of(unit.mention()));
    if (link == null) {
      throw new IllegalStateException("the unit " + unit.mention() + " was not looked up");
    }
    return link;
  }

  /** The address of a file of the site, seen from the page. */
  public String ofSite(String path) {
    return root + path;
  }

  /** What stands above a callout's text; empty where the division is none. */
  public Optional<String> calloutTitle(Block.Division division) {
    return Callouts.title(division, words);
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
