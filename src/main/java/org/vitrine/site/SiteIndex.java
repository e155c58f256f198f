package org.vitrine.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.record.Meta;
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
   */
  SortedMap<String, SiteFile> files(List<Entry> entries) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    files.put("index.html", SiteFile.of(pages.home(page("", "", true, homeHead()), entries)));
    // A static host shows it at whatever address was asked for, so its own begin at the host.
    Optional<String> base = frame.masthead().base();
    String root = base.map(address -> URI.create(address).getPath()).orElse("/");
    files.put(
        "404.html",
        SiteFile.of(
            pages.error(
                page(root, ErrorPage.NOT_FOUND.title() + " · ", false, NOTHING),
                ErrorPage.NOT_FOUND)));
    Feed feed = new Feed(frame.masthead(), entries);
    files.put("feed.atom", SiteFile.of(pages.atom(feed)));
    if (base.isPresent()) {
      files.put("sitemap.xml", SiteFile.of(pages.sitemap(feed)));
    }
    files.put("lens/status.json", SiteFile.of(NO_SERVER));
    return files;
  }

  private PageHead homeHead() {
    Masthead masthead = frame.masthead();
    List<Meta> openGraph = new ArrayList<>();
    openGraph.add(new Meta("og:type", "website"));
    openGraph.add(new Meta("og:title", masthead.title()));
    if (!masthead.description().isBlank()) {
      openGraph.add(new Meta("og:description", masthead.description()));
    }
    masthead.base().ifPresent(address -> openGraph.add(new Meta("og:url", address)));
    return new PageHead(masthead.journal().baseUrl(), List.of(), openGraph, "");
  }

  private Page page(String root, String title, boolean home, PageHead head) {
    Masthead masthead = frame.masthead();
    return new Page(
        root,
        frame.assets(),
        masthead,
        masthead.language(),
        title + masthead.title(),
        home ? masthead.description() : "",
        home,
        head,
        List.of(),
        List.of("js/reader.js"));
  }
}
