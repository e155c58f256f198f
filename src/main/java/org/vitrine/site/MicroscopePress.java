package org.vitrine.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.vitrine.record.JournalPage;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Makes the pages of models, their layers and their units. */
final class MicroscopePress {
  private static final String STYLE = "css/microscope.css";

  private final Pages pages;
  private final SiteFrame frame;
  private final BlobStore pictures;
  private final String title;

  /**
   * @param listed the page that the journal lists
   */
  MicroscopePress(Pages pages, SiteFrame frame, BlobStore pictures, JournalPage listed) {
    this.pages = pages;
    this.frame = frame;
    this.pictures = pictures;
    this.title = listed.title();
  }

  /** The page that leads to all others. */
  SortedMap<String, SiteFile> list(List<BakedModel> models) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    List<ModelView> views =
        models.stream().filter(model -> !model.layers().isEmpty()).map(ModelView::new).toList();
    Page page = page("models/", title);
    put(files, page, "microscope/models.jte", Map.of("models", views));
    return files;
  }

  /**
   * All pages of a model.
   *
   * @param mentions the texts that name a unit, by {@link UnitName#text}
   */
  SortedMap<String, SiteFile> files(BakedModel baked, Map<String, List<Mention>> mentions) {
    SortedMap<String, SiteFile> files = new ConcurrentSkipListMap<>();
    ModelView view = new ModelView(baked);
    String place = UnitName.place(baked.model().id());
    files.put(place + "units.json", UnitIndex.of(baked));
    Page model = page(place, baked.model().title() + " · " + title);
    put(files, model, "microscope/model.jte", Map.of("view", view));
    Map<String, BakedUnit> units = baked.units();
    for (BakedLayer layer : baked.layers()) {
      String name = layer.layer().name();
      Page sheet = page(place + layer.folder() + "/", name + " · " + baked.model().title());
      put(files, sheet, "microscope/layer.jte", Map.of("view", view, "layer", layer));
    }
    baked.layers().parallelStream()
        .forEach(
            layer ->
                layer
                    .units()
                    .forEach(
                        unit ->
                            unit(
                                files,
                                new UnitView(
                                    baked.model(),
                                    layer,
                                    unit,
                                    units,
                                    mentions.getOrDefault(unit.name().text(), List.of())))));
    blobs(units.values())
        .forEach(blob -> files.put("lens/blobs/" + blob, new SiteFile.Blob(blob, pictures)));
    return files;
  }

  private void unit(SortedMap<String, SiteFile> files, UnitView view) {
    UnitName name = view.unit().name();
    Page page = page(name.place(), name.text() + " · " + view.model().title());
    put(files, page, "microscope/unit.jte", Map.of("view", view));
  }

  private static Stream<BlobName> blobs(Collection<BakedUnit> units) {
    return units.stream()
        .flatMap(
            unit ->
                Stream.concat(
                    Stream.of(unit.positive(), unit.negative(), unit.diverse())
                        .flatMap(Optional::stream),
                    unit.facts().stream()
                        .flatMap(facts -> facts.parts().stream())
                        .flatMap(part -> part.examples().stream())
                        .map(BakedUnit.Example::picture)))
        .distinct();
  }

  private void put(
      SortedMap<String, SiteFile> files, Page page, String template, Map<String, Object> view) {
    Map<String, Object> parameters = new TreeMap<>(view);
    parameters.put("page", page);
    parameters.putIfAbsent("title", title);
    files.put(page.place() + "index.html", SiteFile.of(pages.print(template, parameters)));
  }

  private Page page(String place, String heading) {
    return frame.page(place, heading, STYLE);
  }
}
