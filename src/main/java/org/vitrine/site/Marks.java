package org.vitrine.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.bibliography.Reference;

/**
 * The places of one page that mention a note or a work, counted while the page is printed, so that
 * the note and the work can point back to them. For one page once; not thread-safe.
 */
public final class Marks {
  private final Map<Integer, List<String>> notes = new HashMap<>();
  private final Map<String, List<String>> references = new HashMap<>();
  private int citations;

  Marks() {}

  /** A new place that mentions this note: its id. */
  public String note(int number) {
    List<String> places = notes.computeIfAbsent(number, any -> new ArrayList<>());
    String id =
        places.isEmpty()
            ? "note-mark-" + number
            : "note-mark-" + number + "-" + (places.size() + 1);
    places.add(id);
    return id;
  }

  /** A new place that cites these works: its id. */
  public String citation(List<String> keys) {
    citations++;
    String id = "citation-" + citations;
    for (String key : keys) {
      references.computeIfAbsent(Reference.anchor(key), any -> new ArrayList<>()).add(id);
    }
    return id;
  }

  /** The ids of the places so far that mention a note. */
  public List<String> ofNote(int number) {
    return List.copyOf(notes.getOrDefault(number, List.of()));
  }

  /** The ids of the places so far that cite a work. */
  public List<String> ofReference(String key) {
    return List.copyOf(references.getOrDefault(Reference.anchor(key), List.of()));
  }
}
