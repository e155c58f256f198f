package org.vitrine.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the texts of a site say of units.
 *
 * @param circuits that they declare, those of the newest text first
 * @param mentions by unit, those in the newest text first
 */
record BackLinks(List<Mention> circuits, Map<UnitName, List<Mention>> mentions) {
  BackLinks {
    circuits = List.copyOf(circuits);
    mentions = Map.copyOf(mentions);
  }

  /**
   * @param listed what is in the site's lists
   */
  static BackLinks of(Stream<ArticleOutput> listed) {
    List<Mention> circuits = new ArrayList<>();
    Map<UnitName, List<Mention>> mentions = new HashMap<>();
    listed
        .sorted(Comparator.comparing(ArticleOutput::entry, Entry.NEWEST_FIRST))
        .forEach(
            output -> {
              Mention named = new Mention(output.entry(), Optional.empty());
              output.units().forEach(unit -> under(unit, mentions).add(named));
              for (ShownCircuit one : output.circuits()) {
                Mention shown = new Mention(output.entry(), Optional.of(one));
                circuits.add(shown);
                one.units().forEach(unit -> under(unit, mentions).add(shown));
              }
            });
    return new BackLinks(circuits, mentions);
  }

  private static List<Mention> under(UnitName unit, Map<UnitName, List<Mention>> mentions) {
    return mentions.computeIfAbsent(unit, key -> new ArrayList<>());
  }
}
