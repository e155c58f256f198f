package org.vitrine.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.article.Words;
import org.vitrine.record.JournalIdentity;
import org.vitrine.record.PageHead;

/** The pages that are about the journal rather than one article. */
final class SiteIndex {
  private static final PageHead NOTHING = new PageHead(Optional.empty(), List.of(), List.of(), "");

  private static final String NO_SERVER = "{\"live\":false}\n";

  private final Pages pages;
  private final SiteFrame frame;

  SiteIndex(Pages pages, SiteFrame frame) {
    this.pages = pages;
    this.frame = frame;
  }

  /**
   * @param entries the articles that are listed, the newest first
   * @param beside the pages that are no articles
   */
  SortedMap<String, SiteFile> files(List<Entry> entries, List<Entry> beside) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    JournalIdentity journal = frame.masthead().journal();
    PageHead homeHead = PageHead.of(journal, "", journal.title(), journal.description());
    files.put("index.html", SiteFile.of(pages.home(page("", "", "", homeHead), entries)));
    // A static host shows it at whatever address was asked for, so its own begin at the host.
    Optional<String> base = frame.masthead().base();
    String root = base.map(address -> URI.create(address).getPath()).orElse("/");
    ErrorPage missing = ErrorPage.notFound(Words.of(frame.masthead().language()));
    files.put(
        "404.html",
        SiteFile.of(
            pages.error(page(root, "404.html", missing.title() + " · ", NOTHING), missing)));
    Feed feed = new Feed(frame.masthead(), entries);
    files.put("feed.atom", SiteFile.of(pages.atom(feed)));
    if (base.isPresent()) {
      List<Entry> all = Stream.concat(entries.stream(), beside.stream()).toList();
      files.put("sitemap.xml", SiteFile.of(pages.sitemap(new Feed(frame.masthead(), all))));
    }
    files.put("lens/status.json", SiteFile.of(NO_SERVER));
    return files;
  }

  private Page page(String root, String place, String title, PageHead head) {
    Masthead masthead = frame.masthead();
    return new Page(
        root,
        frame.assets(),
        masthead,
        masthead.language(),
        title + masthead.title(),
        place.isEmpty() ? masthead.description() : "",
        place,
        head,
        List.of(),
        List.of("js/reader.js"));
  }
}
