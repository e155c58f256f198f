package org.vitrine.site;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.article.SiteLink;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.store.BlobName;

/**
 * What an article, or a page beside the articles, adds to the site.
 *
 * @param fingerprint of everything that it was made from
 * @param entry for the lists
 * @param draft whether it is left out of them
 * @param texts files by their paths in the site
 * @param originals files of its folder that are published as they are, relative to it
 * @param blobs pictures of its answers
 * @param answers keys of its answers
 * @param thumbnail the name of its small picture among the thumbnails
 * @param warnings what its author should mind
 * @param links to other places of the site
 * @param units of networks that it names
 * @param circuits of networks that it declares, in their order
 */
record ArticleOutput(
    String fingerprint,
    Entry entry,
    boolean draft,
    SortedMap<String, String> texts,
    SortedSet<String> originals,
    SortedSet<BlobName> blobs,
    SortedSet<String> answers,
    Optional<String> thumbnail,
    List<Diagnostic> warnings,
    List<SiteLink> links,
    List<UnitName> units,
    List<ShownCircuit> circuits) {
  ArticleOutput {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(entry, "entry");
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    originals = Collections.unmodifiableSortedSet(new TreeSet<>(originals));
    blobs = Collections.unmodifiableSortedSet(new TreeSet<>(blobs));
    answers = Collections.unmodifiableSortedSet(new TreeSet<>(answers));
    Objects.requireNonNull(thumbnail, "thumbnail");
    warnings = List.copyOf(warnings);
    links = List.copyOf(links);
    units = List.copyOf(units);
    circuits = List.copyOf(circuits);
  }
}
