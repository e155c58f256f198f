package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.lens.Models;
import org.vitrine.lens.UnansweredException;

/**
 * What a journal's models are at the moment of a build.
 *
 * @param stamps by the model's id; of one that cannot be read what is wrong with it
 * @param flaws of those that cannot be read: a page that shows none of them is as it should be
 */
record ModelStamps(SortedMap<String, String> stamps, List<Diagnostic> flaws) {
  /** A message that begins with the file, and perhaps says where in it. */
  private static final Pattern AT_FILE =
      Pattern.compile("(?s)(models/\\S+?): (?:line (\\d+), column (\\d+): )?(.*)");

  static ModelStamps of(Models models) {
    SortedMap<String, String> stamps = new TreeMap<>();
    List<Diagnostic> flaws = new ArrayList<>();
    for (String id : models.ids()) {
      try {
        stamps.put(
            id,
            models
                .find(id)
                .map(model -> model.digest() + " " + model.probe().orElse(""))
                .orElse(""));
      } catch (UnansweredException e) {
        stamps.put(id, e.getMessage());
        flaws.add(flaw(id, e.getMessage()));
      }
    }
    return new ModelStamps(stamps, flaws);
  }

  private static Diagnostic flaw(String id, String message) {
    Matcher at = AT_FILE.matcher(message);
    boolean found = at.matches();
    Position place =
        !found
            ? Position.of("models/" + id + "/model.json")
            : at.group(2) == null
                ? Position.of(at.group(1))
                : new Position(
                    at.group(1), Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3)));
    return Diagnostic.warning(
        "broken-model",
        place,
        "the model \"%s\" cannot be read".formatted(id),
        found ? at.group(4) : message,
        "docs/models.md says what a model's folder holds");
  }

  /** All of them in one text, which changes with each. */
  String text() {
    return stamps.entrySet().stream()
        .map((Map.Entry<String, String> one) -> one.getKey() + " " + one.getValue())
        .collect(Collectors.joining("\n"));
  }
}
