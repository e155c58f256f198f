package org.vitrine.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Models;
import org.vitrine.store.BlobName;

/**
 * Builds a journal's site. An article is made anew only if something that it is made from has
 * changed; a file is written only if it is new or different. Keep one to build again and again:
 * what it knows of the journal's files it need not read again.
 *
 * <p>One build at a time: {@link #build} waits for the one before.
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
  private final Citations citations;
  private final CitationStyle citeAs = CitationStyle.standard();
  private final String program = ProgramStamp.read();
  private final Map<String, ArticleOutput> outputs = new ConcurrentHashMap<>();
  private final TextFiles textFiles = new TextFiles();

  private SiteBuild(SiteSettings settings, SiteParts parts) {
    this.settings = settings;
    this.parts = parts;
    Path kept = settings.journal().resolve(".vitrine/site");
    this.currentWidgets = new CurrentWidgets(parts.widgets());
    this.theme = new Theme(settings.journal().resolve("static"), snapshot);
    this.cache = new OutputCache(kept.resolve("articles"));
    this.thumbnails = new Thumbnails(kept.resolve("thumbnails"));
    this.compressor = new Compressor(settings.compression(), kept.resolve("compressed"));
    this.citations = Citations.cachedIn(kept.resolve("citations"));
    String place = BlobName.sha256(settings.out().toString()).substring(0, 16);
    this.publisher =
        new Publisher(settings.out(), new Manifest(kept.resolve("published/" + place + ".json")));
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
  public synchronized SiteReport build(BuildProgress progress) {
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
    PublishedFolder assets = theme.assets();
    PublishedFolder widgets = PublishedFolder.modules(settings.journal().resolve("widgets"));
    SiteFrame frame = new SiteFrame(masthead, "assets/" + assets.hash() + "/");
    List<Path> folders = articles();
    ArticlePress press = press(frame, widgets, progress);
    String environment = environment(frame, widgets);
    AtomicInteger printed = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    List<ArticlePress.Pressed> all =
        folders.parallelStream()
            .map(
                folder -> {
                  String slug = folder.getFileName().toString();
                  String fingerprint = fingerprint(folder, environment);
                  ArticlePress.Pressed pressed =
                      known(slug, fingerprint)
                          .orElseGet(
                              () -> {
                                printed.incrementAndGet();
                                return press.press(folder, fingerprint, frame);
                              });
                  pressed.output().ifPresent(this::keep);
                  progress.article(done.incrementAndGet(), folders.size(), slug);
                  return pressed;
                })
            .toList();
    all.forEach(pressed -> told.addAll(pressed.diagnostics()));
    SiteReport report = new SiteReport(told, folders.size(), printed.get(), 0, 0);
    return new Made(
        report,
        report.failed()
            ? new TreeMap<>()
            : site(
                all.stream().flatMap(pressed -> pressed.output().stream()).toList(),
                frame,
                assets,
                widgets));
  }

  private void keep(ArticleOutput output) {
    if (!output.equals(outputs.put(output.entry().slug(), output))) {
      cache.put(output);
    }
  }

  private ArticlePress press(SiteFrame frame, PublishedFolder widgets, BuildProgress progress) {
    return new ArticlePress(
        parts.articles(),
        new WidgetPress(
            currentWidgets.get(widgets.hash()),
            "widgets/" + widgets.hash() + "/",
            progress::figure),
        parts.answers(),
        new PublicationRecords(frame.masthead().journal(), citations, citeAs),
        thumbnails,
        pages);
  }

  private List<Path> articles() {
    Path folder = settings.journal().resolve("articles");
    return PublishedFolder.folders(folder).stream()
        .filter(
            article -> settings.only().map(article.getFileName().toString()::equals).orElse(true))
        .toList();
  }

  private Optional<ArticlePress.Pressed> known(String slug, String fingerprint) {
    if (!outputs.containsKey(slug)) {
      cache
          .find(slug, fingerprint)
          .filter(this::isWhole)
          .ifPresent(kept -> outputs.put(slug, kept));
    }
    return Optional.ofNullable(outputs.get(slug))
        .filter(output -> output.fingerprint().equals(fingerprint))
        .map(output -> new ArticlePress.Pressed(Optional.of(output), output.warnings()));
  }

  /** Whether everything that it names is still there. */
  private boolean isWhole(ArticleOutput output) {
    AnswerStore answers = parts.answers();
    return output.thumbnail().map(thumbnails::has).orElse(true)
        && output.blobs().stream().allMatch(answers.pictures()::has)
        && output.answers().stream().allMatch(key -> answers.find(key).isPresent());
  }

  /** Of all that every article's page is made from. */
  private String environment(SiteFrame frame, PublishedFolder widgets) {
    Models models = parts.models();
    return String.join(
        "\n",
        program,
        frame.toString(),
        widgets.hash(),
        models.ids().stream()
            .map(id -> models.find(id).map(model -> id + " " + model.digest()).orElse(id))
            .collect(Collectors.joining("\n")));
  }

  private String fingerprint(Path folder, String environment) {
    StringBuilder all = new StringBuilder(environment);
    snapshot
        .hashes(folder)
        .forEach(
            (path, hash) -> {
              // What was answered does not change the question; it may grow while this runs.
              if (!path.startsWith("answers/")) {
                all.append('\n').append(hash).append(' ').append(path);
              }
            });
    return BlobName.sha256(all.toString());
  }

  private SortedMap<String, SiteFile> site(
      List<ArticleOutput> made, SiteFrame frame, PublishedFolder assets, PublishedFolder widgets) {
    SortedMap<String, SiteFile> site = new TreeMap<>();
    site.putAll(assets.in("assets"));
    site.putAll(widgets.in("widgets"));
    AnswerStore answers = parts.answers();
    for (ArticleOutput output : made) {
      Path folder = settings.journal().resolve(output.entry().path());
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
    List<Entry> listed =
        made.stream()
            .filter(output -> settings.drafts() || !output.draft())
            .map(ArticleOutput::entry)
            .sorted(Entry.NEWEST_FIRST)
            .toList();
    site.putAll(new SiteIndex(pages, frame).files(listed));
    return site;
  }
}
