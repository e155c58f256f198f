package org.vitrine.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.diagnostic.Diagnostic;

/**
 * What is known to be wrong while a build goes on: of each text what this build has told, and what
 * the last one told of those that it has not come to. Thread-safe.
 */
final class Findings {
  private Map<String, List<Diagnostic>> last = Map.of();
  private Map<String, List<Diagnostic>> now = new HashMap<>();

  /** A build begins. */
  synchronized void begin() {
    now = new HashMap<>();
  }

  /**
   * In place of what was known of a text before.
   *
   * @return whether it is anything else
   */
  synchronized boolean told(String place, List<Diagnostic> found) {
    List<Diagnostic> before = now.getOrDefault(place, last.getOrDefault(place, List.of()));
    now.put(place, found);
    return !before.equals(found);
  }

  /** The build has told all. */
  synchronized void end() {
    last = now;
  }

  /** In the order of their files. */
  synchronized List<Diagnostic> all() {
    Map<String, List<Diagnostic>> all = new HashMap<>(last);
    all.putAll(now);
    return all.values().stream().flatMap(List::stream).sorted(Diagnostic.BY_POSITION).toList();
  }
}
