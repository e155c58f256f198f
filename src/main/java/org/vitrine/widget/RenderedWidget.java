package org.vitrine.widget;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.store.BlobName;

/**
 * A figure as it stands in a page.
 *
 * @param module the module's name
 * @param moduleBytes of the module with all that it imports, gzipped
 * @param home which folder the module lies in
 * @param html of the figure, cleaned; pictures as {@code lens/blobs/<blob>}, from the site's root
 * @param recorded the name of {@code recordedJson}, in the store
 * @param recordedJson {@code {"module", "attributes", "data", "answers"}} in canonical JSON: what
 *     the module needs in the browser; {@code answers} holds the key of each answer by the
 *     question's canonical JSON, as the module put it
 * @param answerKeys of all answers that belong to the figure
 * @param pictures all pictures that belong to the figure: shown, in its answers, or asked about
 * @param shown those that {@code html} shows, each once, in their order
 * @param provenance what it was made from; empty where nothing was asked
 * @param circuit that it shows and names
 * @param values that the text beside it may show, by name
 */
public record RenderedWidget(
    String module,
    long moduleBytes,
    Home home,
    String html,
    BlobName recorded,
    byte[] recordedJson,
    SortedSet<String> answerKeys,
    SortedSet<BlobName> pictures,
    List<BlobName> shown,
    Optional<Provenance> provenance,
    Optional<DeclaredCircuit> circuit,
    SortedMap<String, LinkedValue> values) {

  /** Whose module it is. */
  public enum Home {
    /** The journal's, in {@code widgets/}. */
    JOURNAL,
    /** The article's own, in {@code articles/<slug>/widgets/}. */
    ARTICLE
  }

  public RenderedWidget {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(recorded, "recorded");
    answerKeys = Collections.unmodifiableSortedSet(new TreeSet<>(answerKeys));
    pictures = Collections.unmodifiableSortedSet(new TreeSet<>(pictures));
    shown = List.copyOf(shown);
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(circuit, "circuit");
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
