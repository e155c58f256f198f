package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.site.Metadata.Meta;

/** What shows when a page is linked to elsewhere (ogp.me). */
final class OpenGraph {
  private OpenGraph() {}

  /**
   * @param base the site's absolute address; a picture and an address of its own only with it
   */
  static List<Meta> of(Entry entry, Masthead masthead, Optional<String> base) {
    List<Meta> tags = new ArrayList<>();
    tags.add(new Meta("og:type", "article"));
    tags.add(new Meta("og:site_name", masthead.title()));
    tags.add(new Meta("og:title", entry.title()));
    if (!entry.description().isEmpty()) {
      tags.add(new Meta("og:description", entry.description()));
    }
    base.ifPresent(address -> tags.add(new Meta("og:url", address + entry.path())));
    if (base.isPresent() && entry.thumbnail().isPresent()) {
      Entry.Thumbnail thumbnail = entry.thumbnail().get();
      tags.add(new Meta("og:image", base.get() + thumbnail.path()));
      tags.add(new Meta("og:image:width", Integer.toString(thumbnail.size().width())));
      tags.add(new Meta("og:image:height", Integer.toString(thumbnail.size().height())));
    }
    entry
        .published()
        .ifPresent(date -> tags.add(new Meta("article:published_time", date.toString())));
    return tags;
  }
}
