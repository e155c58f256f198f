package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.article.ArticleReader;
import org.vitrine.bibliography.Citations;
import org.vitrine.lens.AnswerStore;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleLimits;
import org.vitrine.script.Typesetter;
import org.vitrine.widget.WidgetFigures;

/** A journal in a temporary folder, with this repository's theme, to build and to spoil. */
public final class JournalFolder {
  private static final Path FIXTURE = Path.of("src/test/resources/org/vitrine/site/journal");

  /** Started by the first figure, and ended with the tests. */
  private static final ModuleHost HOST = ModuleHost.create(ModuleLimits.STANDARD);

  private final Path folder;
  private final Path out;
  private final Path cache;
  private LocalDate today = LocalDate.of(2026, 11, 24);
  private SiteBuild resident;

  private JournalFolder(Path folder, Path cache) {
    this.folder = folder;
    this.out = folder.resolveSibling("site");
    this.cache = cache;
  }

  /** What lies there already, with formulas and citations that are kept for it alone. */
  static JournalFolder alone(Path temporary) {
    Path folder = temporary.resolve("journal");
    return new JournalFolder(folder, folder.resolve(".vitrine"));
  }

  /** Two articles, one of which uses the whole dialect. */
  public static JournalFolder in(Path temporary) {
    JournalFolder journal = empty(temporary);
    copy(FIXTURE, journal.folder);
    Path figures = journal.folder.resolve("articles/sample/figures");
    int seed = 7;
    for (String name : List.of("one", "two", "three", "four")) {
      TestPicture.write(figures.resolve(name + ".png"), 256, 256, seed++);
    }
    TestPicture.write(figures.resolve("strip.png"), 1200, 200, seed++);
    TestPicture.write(figures.resolve("wide.png"), 1400, 420, seed++);
    TestPicture.write(journal.folder.resolve("articles/second/figures/wheel.png"), 400, 300, seed);
    return journal;
  }

  /** Nothing but a name. */
  public static JournalFolder empty(Path temporary) {
    return new JournalFolder(temporary.resolve("journal"), Path.of("target/test-cache"))
        .withTheme();
  }

  /** With this repository's theme, and a name. */
  JournalFolder withTheme() {
    copy(Path.of("static"), folder.resolve("static"));
    copy(FIXTURE.resolve("citations"), folder.resolve("citations"));
    return this;
  }

  /** A third article, whose figures are drawn by widgets: the journal's and its own. */
  public JournalFolder withWidgets() {
    copy(FIXTURE.resolveSibling("widgets"), folder);
    return this;
  }

  /** With this repository's widgets. */
  public JournalFolder withJournalWidgets() {
    copy(Path.of("widgets"), folder.resolve("widgets"));
    return this;
  }

  public Path folder() {
    return folder;
  }

  /** The built site. */
  public Path out() {
    return out;
  }

  /** From now on. */
  JournalFolder today(LocalDate day) {
    today = day;
    return this;
  }

  public JournalFolder write(String path, String text) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JournalFolder edit(String path, String from, String to) {
    String text = read(folder.resolve(path));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " does not hold: " + from);
    }
    return write(path, text.replace(from, to));
  }

  /** As a command of its own would: nothing is known from before but what is on disk. */
  public SiteReport build() {
    return build(settings(Optional.empty()));
  }

  /** A published site, compressed in less time than one that is sent. */
  public SiteSettings settings(Optional<URI> base) {
    return new SiteSettings(folder, out, base, Compression.QUICK, false, Optional.empty(), false);
  }

  /** As a process that goes on would. */
  public SiteReport buildAgain() {
    return resident.build(BuildProgress.NONE);
  }

  public SiteReport build(SiteSettings settings) {
    resident = SiteBuild.create(settings, parts());
    return resident.build(BuildProgress.NONE);
  }

  public String page(String path) {
    return read(out.resolve(path));
  }

  /**
   * Every file of the site with its time: equal for two moments between which nothing was written.
   */
  public SortedMap<String, String> times() {
    SortedMap<String, String> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        times.put(
            out.relativize(file).toString(),
            Files.getLastModifiedTime(file) + " " + Files.readAttributes(file, "unix:ino"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return times;
  }

  /** What every file of the site holds. */
  SortedMap<String, String> hashes() {
    return new FolderSnapshot().hashes(out);
  }

  private SiteParts parts() {
    ArticleReader reader =
        ArticleReader.create(
            folder,
            Typesetter.create(cache.resolve("typeset")),
            Citations.cachedIn(cache.resolve("citations")));
    AnswerStore answers = AnswerStore.in(folder.resolve(".vitrine/lens"));
    PaintingLens lens = new PaintingLens(answers);
    return new SiteParts(
        reader,
        answers,
        lens,
        () -> today.atStartOfDay(ZoneOffset.UTC).toInstant(),
        () ->
            WidgetFigures.create(
                folder, lens, lens, answers.pictures(), HOST, folder.resolve(".vitrine/figures")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
