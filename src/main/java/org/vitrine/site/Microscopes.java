package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Models;
import org.vitrine.lens.RecordedLens;
import org.vitrine.lens.UnansweredException;
import org.vitrine.record.JournalPage;
import org.vitrine.store.BlobName;

/**
 * The pages of all networks, those of one made again only when something of it has changed. Not
 * thread-safe.
 */
final class Microscopes {
  private final Path folder;
  private final Models models;
  private final AnswerStore answers;
  private final Pages pages;
  private final Map<String, Kept> kept = new HashMap<>();

  private record Kept(String fingerprint, BakedModel baked, SortedMap<String, SiteFile> files) {}

  /**
   * @param folder of the models
   */
  Microscopes(Path folder, Models models, AnswerStore answers, Pages pages) {
    this.folder = folder;
    this.models = models;
    this.answers = answers;
    this.pages = pages;
  }

  /**
   * @param environment of all that every page is made from
   * @param mentions the texts that name a unit
   */
  SortedMap<String, SiteFile> files(
      SiteFrame frame,
      JournalPage listed,
      String environment,
      Map<UnitName, List<Mention>> mentions) {
    MicroscopePress press = new MicroscopePress(pages, frame, answers.pictures(), listed);
    SortedMap<String, SiteFile> files = new TreeMap<>();
    List<BakedModel> all = new ArrayList<>();
    for (String id : models.ids()) {
      model(id)
          .map(model -> made(model, press, environment, mentions))
          .ifPresent(
              one -> {
                all.add(one.baked());
                files.putAll(one.files());
              });
    }
    files.putAll(press.list(all));
    kept.keySet().retainAll(models.ids());
    return files;
  }

  /** What is wrong with a model is told with everything else that is. */
  private Optional<ModelSummary> model(String id) {
    try {
      return models.find(id);
    } catch (UnansweredException e) {
      return Optional.empty();
    }
  }

  private Kept made(
      ModelSummary model,
      MicroscopePress press,
      String environment,
      Map<UnitName, List<Mention>> mentions) {
    Map<String, List<Mention>> own = new TreeMap<>();
    mentions.forEach(
        (unit, texts) -> {
          if (unit.model().equals(model.id())) {
            own.put(unit.text(), texts);
          }
        });
    String fingerprint =
        String.join("\n", environment, model.digest(), own.toString(), recorded(model.id()));
    Kept last = kept.get(model.id());
    if (last == null || !last.fingerprint().equals(fingerprint)) {
      BakedModel baked = BakedModel.of(model, new RecordedLens(models, answers));
      last = new Kept(fingerprint, baked, press.files(baked, own));
      kept.put(model.id(), last);
    }
    return last;
  }

  /** Which answers there are to the questions of all models' units. */
  String recorded() {
    return BlobName.sha256(String.join("\n", models.ids().stream().map(this::recorded).toList()));
  }

  /** Of one model: a bake may be under way. */
  private String recorded(String id) {
    Path recorded = folder.resolve(id).resolve("answers/answers");
    if (!Files.isDirectory(recorded)) {
      return "";
    }
    try (Stream<Path> files = Files.list(recorded)) {
      return files.map(Path::getFileName).map(Path::toString).sorted().toList().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the answers in " + recorded, e);
    }
  }
}
