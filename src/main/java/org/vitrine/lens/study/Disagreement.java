package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vitrine.lens.Significant;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.model.InputSpec;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobStore;

/**
 * Where two networks take pictures of a probe set for different things: {@code {accuracy,
 * otherAccuracy, disagreements, examples: [{picture, label, taken, otherTaken}], confusions:
 * [{label, taken, count, otherCount}]}}. Classes go by their names; {@code confusions} are the
 * mistakes that one of them makes more often than the other, the greatest difference first.
 */
record Disagreement(
    ProbeSet probe,
    ProbeSurvey survey,
    List<String> labels,
    ProbeSurvey other,
    List<String> otherLabels) {
  private static final int MOST_CONFUSIONS = 24;
  private static final int DIGITS = 4;

  /** What is shown, and what it is taken for. */
  private record Mistake(String label, String taken) {}

  /**
   * @param most how many pictures to show
   */
  ObjectNode json(InputSpec input, int most, BlobStore pictures) {
    List<Integer> numbers =
        IntStream.range(0, probe.members().size())
            .filter(i -> !taken(i).equals(otherTaken(i)))
            .boxed()
            .toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("accuracy", Significant.round(survey.accuracy(probe, labels), DIGITS))
        .put("otherAccuracy", Significant.round(other.accuracy(probe, otherLabels), DIGITS))
        .put("disagreements", numbers.size());
    ArrayNode examples = json.putArray("examples");
    Preprocessing preprocessing = new Preprocessing(input);
    // Spread over the probe set, which stands in the order of its labels.
    int shown = Math.min(most, numbers.size());
    for (int i = 0; i < shown; i++) {
      int number = numbers.get(i * numbers.size() / shown);
      ProbeSet.Member member = probe.members().get(number);
      RgbPicture picture = preprocessing.read(member.bytes());
      ObjectNode example = examples.addObject();
      example.set(
          "picture",
          new StoredPicture(pictures.put(picture.png(), "png"), picture.width(), picture.height())
              .json());
      example
          .put("label", member.label())
          .put("taken", taken(number))
          .put("otherTaken", otherTaken(number));
    }
    confusions(json.putArray("confusions"));
    return json;
  }

  private String taken(int picture) {
    return labels.get(survey.taken().get(picture));
  }

  private String otherTaken(int picture) {
    return otherLabels.get(other.taken().get(picture));
  }

  private void confusions(ArrayNode confusions) {
    Comparator<Mistake> byName = Comparator.comparing(Mistake::label).thenComparing(Mistake::taken);
    Map<Mistake, int[]> counts = new TreeMap<>(byName);
    for (int i = 0; i < probe.members().size(); i++) {
      String label = probe.members().get(i).label();
      counts.computeIfAbsent(new Mistake(label, taken(i)), key -> new int[2])[0]++;
      counts.computeIfAbsent(new Mistake(label, otherTaken(i)), key -> new int[2])[1]++;
    }
    counts.entrySet().stream()
        .filter(entry -> !entry.getKey().label().equals(entry.getKey().taken()))
        .filter(entry -> entry.getValue()[0] != entry.getValue()[1])
        .sorted(
            Comparator.comparingInt(entry -> -Math.abs(entry.getValue()[0] - entry.getValue()[1])))
        .limit(MOST_CONFUSIONS)
        .forEach(
            entry ->
                confusions
                    .addObject()
                    .put("label", entry.getKey().label())
                    .put("taken", entry.getKey().taken())
                    .put("count", entry.getValue()[0])
                    .put("otherCount", entry.getValue()[1]));
  }
}
