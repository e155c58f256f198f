package org.vitrine.site;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.store.BlobName;
import org.vitrine.widget.DeclaredCircuit;
import org.vitrine.widget.LinkedValue;
import org.vitrine.widget.Provenance;

/**
 * A widget's figure, drawn.
 *
 * @param html addresses in it are seen from the site's folder
 * @param module the module's address, seen from the site's folder
 * @param moduleBytes of the module with all that it imports, gzipped
 * @param recorded the name of {@code recordedJson} among the site's blobs
 * @param answers the keys of its answers
 * @param blobs the pictures that belong to it
 * @param shown those that are seen at first, in their order
 * @param provenance what it was made from; empty where nothing was asked
 * @param circuit that it shows and names
 * @param values that the text may show, by name
 * @param modules the article's own modules by their paths in the site; empty where the figure's is
 *     the journal's
 */
record DrawnFigure(
    String html,
    String module,
    long moduleBytes,
    BlobName recorded,
    String recordedJson,
    SortedSet<String> answers,
    SortedSet<BlobName> blobs,
    List<BlobName> shown,
    Optional<Provenance> provenance,
    Optional<DeclaredCircuit> circuit,
    SortedMap<String, LinkedValue> values,
    SortedMap<String, String> modules) {
  DrawnFigure {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(recordedJson, "recordedJson");
    answers = Collections.unmodifiableSortedSet(new TreeSet<>(answers));
    blobs = Collections.unmodifiableSortedSet(new TreeSet<>(blobs));
    shown = List.copyOf(shown);
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(circuit, "circuit");
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
  }

  /** What a widget drew, in a page from which {@code root} leads to the site's folder. */
  static String seenFrom(String root, String html) {
    // The sanitizer double-quotes all attributes.
    return html.replace("=\"lens/blobs/", "=\"" + root + "lens/blobs/");
  }
}
