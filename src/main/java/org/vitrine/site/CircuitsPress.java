package org.vitrine.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vitrine.record.JournalPage;
import org.vitrine.widget.DeclaredCircuit;

/** Makes the catalogue of the circuits that texts declare. */
final class CircuitsPress {
  private static final String PLACE = "circuits/";

  private final Pages pages;
  private final SiteFrame frame;
  private final Predicate<UnitName> hasPage;

  /**
   * @param hasPage whether a unit has a page in the site
   */
  CircuitsPress(Pages pages, SiteFrame frame, Predicate<UnitName> hasPage) {
    this.pages = pages;
    this.frame = frame;
    this.hasPage = hasPage;
  }

  /**
   * @param listed the page that the journal lists
   */
  SortedMap<String, SiteFile> files(JournalPage listed, List<Mention> circuits) {
    Map<DeclaredCircuit.Kind, List<Mention>> byKind =
        circuits.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.circuit().orElseThrow().circuit().kind(),
                    () -> new EnumMap<>(DeclaredCircuit.Kind.class),
                    Collectors.toList()));
    Page page = frame.page(PLACE, listed.title(), "css/microscope.css");
    SortedMap<String, SiteFile> files = new TreeMap<>();
    files.put(
        PLACE + "index.html",
        SiteFile.of(
            pages.print(
                "microscope/circuits.jte",
                Map.of(
                    "page", page, "title", listed.title(), "kinds", byKind, "hasPage", hasPage))));
    return files;
  }
}
