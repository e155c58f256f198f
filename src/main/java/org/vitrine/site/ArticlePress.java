package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.vitrine.article.Article;
import org.vitrine.article.ArticleReader;
import org.vitrine.article.Block;
import org.vitrine.article.Front;
import org.vitrine.article.InlineText;
import org.vitrine.article.Picture;
import org.vitrine.article.ReadArticle;
import org.vitrine.article.SiteLink;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.record.JournalIdentity;
import org.vitrine.record.PageHead;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Makes what an article, or a page beside the articles, adds to the site. Thread-safe. */
final class ArticlePress {
  private final ArticleReader reader;
  private final Figures figures;
  private final NamedUnits units;
  private final BlobStore blobs;
  private final Recordings recordings;
  private final RecordMaker records;
  private final Thumbnails thumbnails;
  private final Pages pages;
  private final BuildProgress progress;
  private final InstantSource clock;

  ArticlePress(
      SiteParts parts,
      Figures figures,
      NamedUnits units,
      RecordMaker records,
      Thumbnails thumbnails,
      Pages pages,
      BuildProgress progress) {
    this.reader = parts.articles();
    this.figures = figures;
    this.units = units;
    this.blobs = parts.answers().pictures();
    this.recordings = new Recordings(parts.answers());
    this.clock = parts.clock();
    this.records = records;
    this.thumbnails = thumbnails;
    this.pages = pages;
    this.progress = progress;
  }

  /** What came of it: nothing to publish where a diagnostic is an error. */
  record Pressed(
      Optional<ArticleOutput> output, List<Diagnostic> diagnostics, List<SiteLink> links) {
    static Pressed of(ArticleOutput output) {
      return new Pressed(Optional.of(output), output.warnings(), output.links());
    }
  }

  Pressed press(Manuscript text, String fingerprint, SiteFrame frame) {
    List<Diagnostic> told = new ArrayList<>();
    ReadArticle read = text.read(reader, told::add);
    units.check(read.units(), told::add);
    progress.told(text.place(), List.copyOf(told));
    if (read.article().isEmpty()) {
      // Its figures' answers are not computed, for that may take minutes; what is wrong with them
      // otherwise is told in the same run.
      read.readable().stream().forEach(article -> check(article, text, told));
    }
    Optional<ArticleOutput> output =
        read.article().flatMap(one -> print(one, text, fingerprint, frame, read, told));
    return new Pressed(
        told.stream().anyMatch(Diagnostic::isError) ? Optional.empty() : output,
        told,
        read.links());
  }

  private void check(Article article, Manuscript text, List<Diagnostic> told) {
    Words words = Words.of(article.front().language());
    WidgetsOf.article(article).forEach(figure -> figures.check(figure, text, words, told::add));
  }

  private Optional<ArticleOutput> print(
      Article article,
      Manuscript text,
      String fingerprint,
      SiteFrame frame,
      ReadArticle read,
      List<Diagnostic> told) {
    Map<String, DrawnFigure> drawn = new HashMap<>();
    Words words = Words.of(article.front().language());
    for (Block.WidgetFigure figure : WidgetsOf.article(article)) {
      figures
          .draw(figure, text, words, told::add)
          .ifPresent(one -> drawn.put(figure.label().id(), one));
    }
    if (told.stream().noneMatch(Diagnostic::isError)) {
      ShownValues.check(read.values(), drawn, told::add);
    }
    if (told.stream().anyMatch(Diagnostic::isError)) {
      return Optional.empty();
    }
    String place = text.place();
    Optional<String> thumbnail =
        switch (text) {
          case Manuscript.OfArticle it -> thumbnail(article, it.folder(), drawn);
          case Manuscript.Beside it -> Optional.empty();
        };
    Entry entry = entry(article, place, thumbnail);
    ArticleRecord record =
        switch (text) {
          case Manuscript.OfArticle it -> records.of(article, entry);
          case Manuscript.Beside it -> uncited(entry, frame.masthead().journal());
        };
    SortedSet<String> answers = new TreeSet<>();
    drawn.values().forEach(one -> answers.addAll(one.answers()));
    RecordedDays days =
        RecordedDays.of(
            text.answers(), answers, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Map<String, WidgetBody> bodies = new HashMap<>();
    drawn.forEach((id, one) -> bodies.put(id, body(one, text.root(), stamp(id, one, text, days))));
    Map<UnitName, UnitLink> named = units.of(read.units(), words);
    ArticleView view = new ArticleView(article, record.records(), bodies, named, text.root());
    Supplier<Page> around = () -> page(article, text, record, frame, view, drawn);
    byte[] page =
        switch (text) {
          case Manuscript.OfArticle it -> pages.article(view, around);
          case Manuscript.Beside it -> pages.plain(view, around);
        };

    Set<String> taken = new TreeSet<>(view.files());
    taken.retainAll(record.files().keySet());
    for (String name : taken) {
      told.add(
          Diagnostic.error(
              "reserved-name",
              Position.of(article.sourceFile()),
              "a file of the article has the name of one that is made for every article",
              name,
              "give it another name"));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(place + "index.html", new String(page, StandardCharsets.UTF_8));
    record.files().forEach((name, content) -> texts.put(place + name, content));
    SortedSet<BlobName> pictures = new TreeSet<>();
    for (DrawnFigure one : drawn.values()) {
      texts.put("lens/blobs/" + one.recorded(), one.recordedJson());
      texts.putAll(one.modules());
      pictures.addAll(one.blobs());
    }
    for (UnitLink unit : named.values()) {
      pictures.addAll(unit.picture().stream().toList());
    }
    recordings.keep(text.answers(), answers);
    days.keep(text.answers());
    return Optional.of(
        new ArticleOutput(
            fingerprint,
            entry,
            article.front().draft(),
            texts,
            view.files(),
            pictures,
            answers,
            thumbnail,
            told,
            read.links(),
            List.copyOf(named.keySet()),
            // What the gallery shows is an example.
            text instanceof Manuscript.OfGallery ? List.of() : circuits(article, drawn)));
  }

  private static List<ShownCircuit> circuits(Article article, Map<String, DrawnFigure> drawn) {
    List<ShownCircuit> circuits = new ArrayList<>();
    for (Block.WidgetFigure figure : WidgetsOf.article(article)) {
      String id = figure.label().id();
      drawn.get(id).circuit().ifPresent(one -> circuits.add(new ShownCircuit(id, one)));
    }
    return circuits;
  }

  private static Page page(
      Article article,
      Manuscript text,
      ArticleRecord record,
      SiteFrame frame,
      ArticleView view,
      Map<String, DrawnFigure> drawn) {
    String title = InlineText.of(article.front().title());
    return new Page(
        text.root(),
        frame.assets(),
        frame.masthead(),
        article.front().language(),
        title + " · " + frame.masthead().title(),
        article.front().description(),
        text.place(),
        record.head(),
        view.hasFormulas() ? List.of("katex/katex.css") : List.of(),
        drawn.isEmpty() ? List.of("js/reader.js") : List.of("js/reader.js", Page.WIDGETS));
  }

  private Optional<FigureStamp> stamp(
      String id, DrawnFigure drawn, Manuscript text, RecordedDays days) {
    return drawn
        .provenance()
        .map(
            from ->
                new FigureStamp(
                    from,
                    days.last(drawn.answers()),
                    FigureWeight.of(drawn, blobs),
                    "./vitrine reproduce %s %s".formatted(text.slug(), id)));
  }

  private static WidgetBody body(DrawnFigure drawn, String root, Optional<FigureStamp> stamp) {
    return new WidgetBody(
        DrawnFigure.seenFrom(root, drawn.html()),
        root + drawn.module(),
        root + "lens/blobs/" + drawn.recorded(),
        drawn.values(),
        stamp);
  }

  /** What is known of a page that is no publication. */
  private static ArticleRecord uncited(Entry entry, JournalIdentity journal) {
    return new ArticleRecord(
        PageHead.of(journal, entry.path(), entry.title(), entry.description()),
        Records.NONE,
        new TreeMap<>());
  }

  private static Entry entry(Article article, String place, Optional<String> thumbnail) {
    Front front = article.front();
    return new Entry(
        place,
        InlineText.of(front.title()),
        front.description(),
        front.authors().stream().map(Front.Author::name).toList(),
        front.published(),
        front.updated(),
        thumbnail.map(
            hash -> new Entry.Thumbnail("thumbnails/" + article.slug() + ".jpg", Thumbnails.SIZE)),
        front.language());
  }

  /** The author's choice; else the first figure's picture, or what its widget shows at first. */
  private Optional<String> thumbnail(Article article, Path folder, Map<String, DrawnFigure> drawn) {
    Optional<Picture> chosen = article.front().thumbnail();
    if (chosen.isPresent()) {
      return thumbnails.make(List.of(file(folder, chosen.get())));
    }
    for (Block block : article.body()) {
      Optional<String> made =
          switch (block) {
            case Block.Figure figure ->
                thumbnails.make(
                    figure.pictures().stream().map(picture -> file(folder, picture)).toList());
            case Block.WidgetFigure figure ->
                thumbnails.make(
                    drawn.get(figure.label().id()).shown().stream().map(blobs::get).toList());
            default -> Optional.empty();
          };
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  private static byte[] file(Path folder, Picture picture) {
    return new SiteFile.Original("", folder.resolve(picture.path())).bytes();
  }
}
