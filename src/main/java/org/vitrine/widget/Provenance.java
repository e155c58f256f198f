package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.lens.Answer;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.store.BlobName;

/**
 * What a figure was made from: enough to make it again.
 *
 * @param question one whose picture is seen at first, in canonical JSON, every field written out
 * @param questions how many were asked
 * @param models the digests of all that were asked, by their ids
 * @param engines the versions of the code that answered, by the kind of question
 * @param seeds of all questions that have one
 */
public record Provenance(
    String question,
    int questions,
    SortedMap<String, String> models,
    SortedMap<String, SortedSet<Integer>> engines,
    SortedSet<Long> seeds) {
  public Provenance {
    Objects.requireNonNull(question, "question");
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    engines = Collections.unmodifiableSortedMap(new TreeMap<>(engines));
    seeds = Collections.unmodifiableSortedSet(new TreeSet<>(seeds));
  }

  /**
   * Of a figure that asks.
   *
   * @param shown the pictures that are seen at first
   * @return empty where nothing was asked
   */
  static Optional<Provenance> of(Collection<Answer> answers, List<BlobName> shown) {
    SortedMap<String, String> models = new TreeMap<>();
    SortedMap<String, SortedSet<Integer>> engines = new TreeMap<>();
    SortedSet<Long> seeds = new TreeSet<>();
    for (Answer answer : answers) {
      ObjectNode question = answer.question();
      models.put(question.get("model").textValue(), answer.stamp().model());
      answer
          .stamp()
          .other()
          .ifPresent(digest -> models.put(question.get("other").textValue(), digest));
      engines
          .computeIfAbsent(question.get("ask").textValue(), ask -> new TreeSet<>())
          .add(answer.stamp().engine());
      JsonNode seed = question.path("seed");
      if (seed.isIntegralNumber()) {
        seeds.add(seed.longValue());
      }
    }
    return answers.stream()
        .min(Comparator.comparingInt((Answer answer) -> firstSeen(answer, shown)))
        .map(
            first ->
                new Provenance(
                    CanonicalJson.text(first.question()), answers.size(), models, engines, seeds));
  }

  private static int firstSeen(Answer answer, List<BlobName> shown) {
    return answer.pictures().stream()
        .mapToInt(shown::indexOf)
        .filter(at -> at >= 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
