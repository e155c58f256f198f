package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vitrine.lens.study.Responses.Response;

/**
 * The strongest and weakest responses of a unit to all pictures, and their extremes.
 *
 * @param greatest of each picture
 * @param least of each picture
 */
record ResponseRange(List<Response> greatest, List<Response> least, float min, float max) {
  private static final double SLIGHT = 0.1;

  /**
   * A part of the range.
   *
   * @param name {@code minimum}, {@code slightly-negative}, {@code slightly-positive} or {@code
   *     maximum}
   */
  record Part(String name, List<Response> responses) {}

  static ResponseRange of(Responses responses, int channel) {
    List<Response> greatest =
        IntStream.range(0, responses.pictures())
            .mapToObj(picture -> responses.greatest(channel, picture))
            .toList();
    List<Response> least =
        IntStream.range(0, responses.pictures())
            .mapToObj(picture -> responses.least(channel, picture))
            .toList();
    return new ResponseRange(
        greatest,
        least,
        least.stream().map(Response::value).min(Float::compare).orElseThrow(),
        greatest.stream().map(Response::value).max(Float::compare).orElseThrow());
  }

  /** From the least to the most; the extremes choose first. */
  List<Part> parts(int count) {
    Set<Integer> taken = new HashSet<>();
    Part most = part("maximum", greatest, max, count, taken);
    Part fewest = part("minimum", least, min, count, taken);
    Part positive =
        part(
            "slightly-positive",
            greatest.stream().filter(response -> response.value() > 0).toList(),
            SLIGHT * max,
            count,
            taken);
    Part negative =
        part(
            "slightly-negative",
            least.stream().filter(response -> response.value() < 0).toList(),
            SLIGHT * min,
            count,
            taken);
    return List.of(fewest, negative, positive, most);
  }

  /** The responses nearest to a value, one a picture. */
  private static Part part(
      String name, List<Response> from, double value, int count, Set<Integer> taken) {
    List<Response> chosen = new ArrayList<>();
    from.stream()
        .filter(response -> !taken.contains(response.picture()))
        .sorted(
            Comparator.comparingDouble((Response response) -> Math.abs(response.value() - value)))
        .limit(count)
        .forEach(chosen::add);
    chosen.forEach(response -> taken.add(response.picture()));
    return new Part(name, chosen);
  }
}
