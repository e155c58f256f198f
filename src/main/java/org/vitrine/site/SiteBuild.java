package org.vitrine.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.RecordedLens;
import org.vitrine.record.JournalPage;
import org.vitrine.store.BlobName;
import org.vitrine.store.ProcessLock;

/**
 * Builds a journal's site. An article is made anew only if something that it is made from has
 * changed; a file is written only if it is new or different. Keep one to build again and again:
 * what it knows of the journal's files it need not read again.
 *
 * <p>One build at a time: {@link #build} waits for the one before, that of another process too.
 */
public final class SiteBuild {
  private final SiteSettings settings;
  private final SiteParts parts;
  private final Pages pages = new Pages();
  private final FolderSnapshot snapshot = new FolderSnapshot();
  private final Theme theme;
  private final CurrentWidgets currentWidgets;
  private final OutputCache cache;
  private final Thumbnails thumbnails;
  private final Compressor compressor;
  private final Publisher publisher;
  private final Path lock;
  private final Citations citations;
  private final CitationStyle citeAs = CitationStyle.standard();
  private final String program = ProgramStamp.read();
  private final Map<String, ArticleOutput> outputs = new ConcurrentHashMap<>();
  private final TextFiles textFiles = new TextFiles();
  private final Microscopes microscopes;

  private SiteBuild(SiteSettings settings, SiteParts parts) {
    this.settings = settings;
    this.parts = parts;
    Path kept = settings.journal().resolve(".vitrine/site");
    this.currentWidgets = new CurrentWidgets(parts.widgets());
    this.theme = new Theme(settings.journal().resolve("static"), snapshot);
    this.cache = new OutputCache(kept.resolve("articles"));
    this.thumbnails = new Thumbnails(kept.resolve("thumbnails"));
    this.compressor = new Compressor(settings.compression(), kept.resolve("compressed"));
    this.microscopes =
        new Microscopes(
            settings.journal().resolve("models"), parts.models(), parts.answers(), pages);
    this.citations = Citations.cachedIn(kept.resolve("citations"));
    String place = BlobName.sha256(settings.out().toString()).substring(0, 16);
    this.publisher =
        new Publisher(settings.out(), new Manifest(kept.resolve("published/" + place + ".json")));
    this.lock = kept.resolve("published/" + place + ".lock");
  }

  public static SiteBuild create(SiteSettings settings, SiteParts parts) {
    return new SiteBuild(settings, parts);
  }

  /**
   * Builds what is stale. With an error in the journal the site stays as it was, and all errors are
   * in the report.
   *
   * @throws ForeignFolderException if the site's folder holds something else
   * @throws java.io.UncheckedIOException if the disk refuses
   */
  @SuppressWarnings("try") // The lock works by being held.
  public synchronized SiteReport build(BuildProgress progress) {
    try (ProcessLock held = ProcessLock.take(lock, progress::waiting)) {
      return publish(progress);
    }
  }

  private SiteReport publish(BuildProgress progress) {
    publisher.check();
    Made made = make(progress);
    SiteReport report = made.report();
    if (report.failed()) {
      return report;
    }
    SortedMap<String, SiteFile> site = compressor.withCompressed(made.site());
    Publisher.Published published =
        settings.inPlace() ? publisher.update(site) : publisher.replace(site);
    return new SiteReport(
        report.diagnostics(),
        report.articles(),
        report.drafts(),
        report.pages(),
        report.printed(),
        published.written(),
        published.removed());
  }

  /** Does everything but write the site. */
  public synchronized SiteReport check(BuildProgress progress) {
    return make(progress).report();
  }

  /** A site and what there is to say of it; empty where something is wrong. */
  private record Made(SiteReport report, SortedMap<String, SiteFile> site) {}

  private Made make(BuildProgress progress) {
    List<Diagnostic> told = new ArrayList<>();
    Masthead masthead = JournalFile.read(settings.journal(), settings.base(), told::add);
    ModelStamps models = ModelStamps.of(parts.models());
    told.addAll(models.flaws());
    progress.told("", List.copyOf(told));
    PublishedFolder assets = theme.assets();
    PublishedFolder widgets = PublishedFolder.modules(settings.journal().resolve("widgets"));
    SiteFrame frame = new SiteFrame(masthead, "assets/" + assets.hash() + "/");
    List<Manuscript> journal =
        Manuscript.all(
            settings.journal(),
            masthead.journal().pages(),
            () -> currentWidgets.get(widgets.hash()));
    List<Manuscript> texts =
        journal.stream()
            .filter(text -> settings.only().map(text.slug()::equals).orElse(true))
            .toList();
    ArticlePress press = press(frame, widgets, progress);
    String environment = environment(frame, widgets, models);
    int articles = (int) texts.stream().filter(Manuscript.OfArticle.class::isInstance).count();
    AtomicInteger printed = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    List<Printed> all =
        texts.parallelStream()
            .map(
                text -> {
                  String fingerprint = fingerprint(text, environment);
                  ArticlePress.Pressed pressed =
                      known(text.place(), fingerprint)
                          .orElseGet(
                              () -> {
                                printed.incrementAndGet();
                                return press.press(text, fingerprint, frame);
                              });
                  pressed.output().ifPresent(this::keep);
                  progress.told(text.place(), pressed.diagnostics());
                  progress.article(done.incrementAndGet(), texts.size(), text.slug());
                  return new Printed(text, pressed);
                })
            .toList();
    all.forEach(one -> told.addAll(one.pressed().diagnostics()));
    SortedMap<String, SiteFile> site = site(all, frame, assets, widgets);
    BackLinks links = backLinks(all);
    List<JournalPage> beside = masthead.journal().pages();
    beside.stream()
        .filter(JournalPage::isModels)
        .forEach(
            page -> site.putAll(microscopes.files(frame, page, environment, links.mentions())));
    CircuitsPress circuits =
        new CircuitsPress(pages, frame, unit -> site.containsKey(unit.place() + "index.html"));
    beside.stream()
        .filter(JournalPage::isCircuits)
        .forEach(page -> site.putAll(circuits.files(page, links.circuits())));
    DeadLinks dead = deadLinks(masthead, site, journal);
    all.forEach(one -> told.addAll(dead.among(one.pressed().links(), one.text().place())));
    int drafts = (int) all.stream().filter(Printed::isDraft).count();
    SiteReport report =
        new SiteReport(told, articles, drafts, texts.size() - articles, printed.get(), 0, 0);
    return new Made(report, report.failed() ? new TreeMap<>() : site);
  }

  /** Drafts are in no list. */
  private BackLinks backLinks(List<Printed> all) {
    return BackLinks.of(
        all.stream()
            .flatMap(one -> one.pressed().output().stream())
            .filter(output -> settings.drafts() || !output.draft()));
  }

  private static DeadLinks deadLinks(
      Masthead masthead, SortedMap<String, SiteFile> site, List<Manuscript> journal) {
    List<String> places = journal.stream().map(Manuscript::place).toList();
    return new DeadLinks(
        masthead.base().map(base -> URI.create(base).getPath()).orElse("/"),
        site,
        places,
        places.stream().filter(place -> !site.containsKey(place + "index.html")).toList());
  }

  /** What came of a text. */
  private record Printed(Manuscript text, ArticlePress.Pressed pressed) {
    boolean isDraft() {
      return text instanceof Manuscript.OfArticle
          && pressed.output().map(ArticleOutput::draft).orElse(false);
    }
  }

  private void keep(ArticleOutput output) {
    if (!output.equals(outputs.put(output.entry().path(), output))) {
      cache.put(output);
    }
  }

  private ArticlePress press(SiteFrame frame, PublishedFolder widgets, BuildProgress progress) {
    return new ArticlePress(
        parts,
        new WidgetPress(
            currentWidgets.get(widgets.hash()),
            new RecordedLens(parts.models(), parts.answers()),
            widgets,
            progress::figure),
        new NamedUnits(
            parts.models(),
            parts.answers(),
            frame.masthead().journal().pages().stream().anyMatch(JournalPage::isModels)),
        new PublicationRecords(frame.masthead().journal(), citations, citeAs),
        thumbnails,
        pages,
        progress);
  }

  private Optional<ArticlePress.Pressed> known(String place, String fingerprint) {
    if (!outputs.containsKey(place)) {
      cache
          .find(place, fingerprint)
          .filter(this::isWhole)
          .ifPresent(kept -> outputs.put(place, kept));
    }
    return Optional.ofNullable(outputs.get(place))
        .filter(output -> output.fingerprint().equals(fingerprint))
        .map(ArticlePress.Pressed::of);
  }

  /** Whether everything that it names is still there. */
  private boolean isWhole(ArticleOutput output) {
    AnswerStore answers = parts.answers();
    return output.thumbnail().map(thumbnails::has).orElse(true)
        && output.blobs().stream().allMatch(answers.pictures()::has)
        && output.answers().stream().allMatch(key -> answers.find(key).isPresent());
  }

  /** Of all that every article's page is made from. */
  private String environment(SiteFrame frame, PublishedFolder widgets, ModelStamps models) {
    return String.join(
        "\n", program, frame.toString(), widgets.hash(), models.text(), microscopes.recorded());
  }

  private String fingerprint(Manuscript text, String environment) {
    StringBuilder all = new StringBuilder(environment);
    snapshot
        .hashes(text.folder())
        .forEach(
            (path, hash) -> {
              if (text.isMadeFrom(path)) {
                all.append('\n').append(hash).append(' ').append(path);
              }
            });
    return BlobName.sha256(all.toString());
  }

  /** Of all that was made: where something is wrong, not of all that there is. */
  private SortedMap<String, SiteFile> site(
      List<Printed> all, SiteFrame frame, PublishedFolder assets, PublishedFolder widgets) {
    SortedMap<String, SiteFile> site = new TreeMap<>();
    site.putAll(assets.in("assets"));
    site.putAll(widgets.in("widgets"));
    AnswerStore answers = parts.answers();
    List<Entry> listed = new ArrayList<>();
    List<Entry> beside = new ArrayList<>();
    for (Printed one : all) {
      if (one.pressed().output().isEmpty()) {
        continue;
      }
      ArticleOutput output = one.pressed().output().get();
      Path folder = one.text().folder();
      if (settings.drafts() || !output.draft()) {
        switch (one.text()) {
          case Manuscript.OfArticle it -> listed.add(output.entry());
          case Manuscript.Beside it -> beside.add(output.entry());
        }
      }
      site.putAll(textFiles.of(output));
      output
          .originals()
          .forEach(
              path -> {
                Path file = folder.resolve(path);
                site.put(
                    output.entry().path() + path, new SiteFile.Original(snapshot.hash(file), file));
              });
      output
          .blobs()
          .forEach(
              blob -> site.put("lens/blobs/" + blob, new SiteFile.Blob(blob, answers.pictures())));
      output
          .answers()
          .forEach(
              key ->
                  site.put("lens/answers/" + key + ".json", new SiteFile.Recorded(key, answers)));
      output
          .thumbnail()
          .ifPresent(
              hash ->
                  site.put(
                      output.entry().thumbnail().orElseThrow().path(),
                      new SiteFile.Original(hash, thumbnails.file(hash))));
    }
    listed.sort(Entry.NEWEST_FIRST);
    site.putAll(new SiteIndex(pages, frame).files(listed, beside));
    return site;
  }
}
