package org.vitrine.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vitrine.article.SiteLink;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.store.BlobName;
import org.vitrine.store.TextCache;

/**
 * Keeps what articles add to the site between two runs, one file an article. What was kept by
 * another edition of this class, or is damaged, counts as absent. Thread-safe.
 */
final class OutputCache {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TextCache texts;

  OutputCache(Path folder) {
    this.texts = new TextCache(folder);
  }

  /** What the article added when it was made from the same things. */
  Optional<ArticleOutput> find(String place, String fingerprint) {
    return texts
        .get(key(place))
        .flatMap(OutputCache::parse)
        .filter(kept -> kept.fingerprint.equals(fingerprint))
        .map(Kept::output);
  }

  void put(ArticleOutput output) {
    try {
      texts.put(key(output.entry().path()), JSON.writeValueAsString(Kept.of(output)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and lists can be written as JSON", e);
    }
  }

  private static String key(String place) {
    return BlobName.sha256("page\n" + place);
  }

  private static Optional<Kept> parse(String text) {
    try {
      return Optional.of(JSON.readValue(text, Kept.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private record Kept(
      String fingerprint,
      KeptEntry entry,
      boolean draft,
      Map<String, String> texts,
      List<String> originals,
      List<String> blobs,
      List<String> answers,
      String thumbnail,
      List<KeptWarning> warnings,
      List<KeptLink> links,
      List<UnitName> units,
      List<ShownCircuit> circuits) {

    static Kept of(ArticleOutput output) {
      return new Kept(
          output.fingerprint(),
          KeptEntry.of(output.entry()),
          output.draft(),
          output.texts(),
          List.copyOf(output.originals()),
          output.blobs().stream().map(BlobName::toString).toList(),
          List.copyOf(output.answers()),
          output.thumbnail().orElse(""),
          output.warnings().stream().map(KeptWarning::of).toList(),
          output.links().stream().map(KeptLink::of).toList(),
          output.units(),
          output.circuits());
    }

    ArticleOutput output() {
      return new ArticleOutput(
          fingerprint,
          entry.entry(),
          draft,
          new TreeMap<>(texts),
          new TreeSet<>(originals),
          blobs.stream().map(BlobName::parse).collect(Collectors.toCollection(TreeSet::new)),
          new TreeSet<>(answers),
          Optional.of(thumbnail).filter(hash -> !hash.isEmpty()),
          warnings.stream().map(KeptWarning::diagnostic).toList(),
          links.stream().map(KeptLink::link).toList(),
          units,
          circuits);
    }
  }

  private record KeptEntry(
      String path,
      String title,
      String description,
      List<String> authors,
      String published,
      String updated,
      String thumbnail,
      int width,
      int height,
      String language) {

    static KeptEntry of(Entry entry) {
      return new KeptEntry(
          entry.path(),
          entry.title(),
          entry.description(),
          entry.authors(),
          entry.published().map(LocalDate::toString).orElse(""),
          entry.updated().map(LocalDate::toString).orElse(""),
          entry.thumbnail().map(Entry.Thumbnail::path).orElse(""),
          entry.thumbnail().map(thumbnail -> thumbnail.size().width()).orElse(0),
          entry.thumbnail().map(thumbnail -> thumbnail.size().height()).orElse(0),
          entry.language());
    }

    Entry entry() {
      return new Entry(
          path,
          title,
          description,
          authors,
          date(published),
          date(updated),
          thumbnail.isEmpty()
              ? Optional.empty()
              : Optional.of(new Entry.Thumbnail(thumbnail, new Size(width, height))),
          language);
    }

    private static Optional<LocalDate> date(String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
  }

  private record KeptLink(String href, String file, int line, int column) {
    static KeptLink of(SiteLink link) {
      Position at = link.position();
      return new KeptLink(link.href(), at.file(), at.line(), at.column());
    }

    SiteLink link() {
      return new SiteLink(href, new Position(file, line, column));
    }
  }

  private record KeptWarning(
      String code, String file, int line, int column, String problem, String found, String hint) {

    static KeptWarning of(Diagnostic warning) {
      Position at = warning.position();
      return new KeptWarning(
          warning.code(),
          at.file(),
          at.line(),
          at.column(),
          warning.problem(),
          warning.found(),
          warning.hint());
    }

    Diagnostic diagnostic() {
      return Diagnostic.warning(code, new Position(file, line, column), problem, found, hint);
    }
  }
}
