package org.vitrine.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages that are about the journal rather than one article. */
final class SiteIndex {
  private static final String NO_SERVER = "{\"live\":false}\n";

  private final Pages pages;
  private final SiteFrame frame;
  private final Optional<String> base;

  SiteIndex(Pages pages, SiteFrame frame, Optional<String> base) {
    this.pages = pages;
    this.frame = frame;
    this.base = base;
  }

  /**
   * @param entries the articles that are listed, the newest first
   */
  SortedMap<String, SiteFile> files(List<Entry> entries) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    Metadata metadata = new Metadata(base, List.of(), List.of(), Optional.empty());
    files.put("index.html", SiteFile.of(pages.home(page("", "", true, metadata), entries)));
    // Shown at whatever address was asked for, so its own addresses begin at the host.
    String root = base.map(address -> URI.create(address).getPath()).orElse("/");
    files.put(
        "404.html",
        SiteFile.of(
            pages.error(
                page(root, ErrorPage.NOT_FOUND.title() + " · ", false, Metadata.NONE),
                ErrorPage.NOT_FOUND)));
    Feed feed = new Feed(frame.masthead(), base, entries);
    files.put("feed.atom", SiteFile.of(pages.atom(feed)));
    if (base.isPresent()) {
      files.put("sitemap.xml", SiteFile.of(pages.sitemap(feed)));
    }
    files.put("lens/status.json", SiteFile.of(NO_SERVER));
    return files;
  }

  private Page page(String root, String title, boolean home, Metadata metadata) {
    Masthead masthead = frame.masthead();
    return new Page(
        root,
        frame.assets(),
        masthead,
        masthead.language(),
        title + masthead.title(),
        home ? masthead.description() : "",
        home,
        metadata,
        List.of(),
        List.of("js/reader.js"));
  }
}
