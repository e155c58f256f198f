package org.vitrine.site;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vitrine.article.ArticleReader;
import org.vitrine.article.ReadArticle;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.record.JournalPage;
import org.vitrine.widget.WidgetFigures;

/** A text of the journal that has a page of its own in the site. */
sealed interface Manuscript {
  /**
   * All that has a page: the articles, then the pages beside them.
   *
   * @param journal its folder
   * @param widgets the journal's, as they are now
   */
  static List<Manuscript> all(
      Path journal, List<JournalPage> pages, Supplier<WidgetFigures> widgets) {
    Stream<Manuscript> articles =
        PublishedFolder.folders(journal.resolve("articles")).stream().map(OfArticle::new);
    return Stream.concat(
            articles,
            pages.stream()
                .filter(page -> !page.isGathered())
                .map(
                    page ->
                        page.isGallery()
                            ? new OfGallery(journal, page, widgets)
                            : new OfPage(journal, page)))
        .toList();
  }

  /** What is written there. */
  default ReadArticle read(ArticleReader reader, Consumer<Diagnostic> report) {
    return switch (this) {
      case OfArticle it -> reader.read(it.folder(), report);
      case OfPage it -> reader.readPage(it.file(), it.slug(), report);
      case OfGallery it ->
          reader.readPage(
              it.folder().resolve("gallery.md"),
              it.slug(),
              new Gallery(it.page().title()).text(it.widgets().get().exhibits(report)),
              report);
    };
  }

  /** Its name in addresses. */
  String slug();

  /** The folder that holds its text and its pictures. */
  Path folder();

  /** Its page's folder, seen from the site's, with a slash at its end. */
  String place();

  /** Where the recorded answers of its figures are kept. */
  Path answers();

  /**
   * Whether it may be made from a file of its folder.
   *
   * @param path relative to the folder, with slashes
   */
  boolean isMadeFrom(String path);

  /** The way from its page to the site's folder. */
  default String root() {
    return "../".repeat((int) place().chars().filter(c -> c == '/').count());
  }

  /** {@code articles/<slug>/article.md}. */
  record OfArticle(Path folder) implements Manuscript {
    @Override
    public String slug() {
      return folder.getFileName().toString();
    }

    @Override
    public String place() {
      return "articles/" + slug() + "/";
    }

    @Override
    public Path answers() {
      return folder.resolve("answers");
    }

    @Override
    public boolean isMadeFrom(String path) {
      // What was answered does not change the question; it may grow while a build runs.
      return !path.startsWith("answers/");
    }
  }

  /** What the journal says beside its articles. */
  sealed interface Beside extends Manuscript {
    /** The journal's folder. */
    Path journal();

    JournalPage page();

    @Override
    default String slug() {
      return page().path();
    }

    @Override
    default String place() {
      return slug() + "/";
    }

    @Override
    default Path answers() {
      return journal().resolve(page().answers());
    }
  }

  /** A page that somebody wrote; it may share its folder with others. */
  record OfPage(Path journal, JournalPage page) implements Beside {
    Path file() {
      return journal.resolve(page.file());
    }

    @Override
    public Path folder() {
      return file().getParent();
    }

    @Override
    public boolean isMadeFrom(String path) {
      return !path.startsWith("answers/")
          && (!path.endsWith(".md") || path.equals(file().getFileName().toString()));
    }
  }

  /** The page that the build makes of the journal's modules. */
  record OfGallery(Path journal, JournalPage page, Supplier<WidgetFigures> widgets)
      implements Beside {
    @Override
    public Path folder() {
      return journal.resolve("widgets");
    }

    @Override
    public boolean isMadeFrom(String path) {
      // The modules are part of what every page is made from.
      return false;
    }
  }
}
