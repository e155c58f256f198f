package org.vitrine.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.article.Front;

/** An article's affiliations, each once, in the order in which its authors name them. */
final class Affiliations {
  private final Map<Front.Affiliation, Integer> numbers = new LinkedHashMap<>();

  Affiliations(List<Front.Author> authors) {
    authors.stream()
        .flatMap(author -> author.affiliations().stream())
        .forEach(affiliation -> numbers.putIfAbsent(affiliation, numbers.size() + 1));
  }

  List<NumberedAffiliation> numbered() {
    List<NumberedAffiliation> numbered = new ArrayList<>();
    numbers.forEach(
        (affiliation, number) ->
            numbered.add(new NumberedAffiliation(number, text(affiliation), url(affiliation))));
    return numbered;
  }

  /** The numbers beside an author's name: {@code 1, 3}. */
  String marks(Front.Author author) {
    return author.affiliations().stream()
        .map(affiliation -> Integer.toString(numbers.get(affiliation)))
        .collect(Collectors.joining(", "));
  }

  private static String text(Front.Affiliation affiliation) {
    return Stream.of(
            affiliation.department(),
            Optional.of(affiliation.name()),
            affiliation.city(),
            affiliation.country())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> url(Front.Affiliation affiliation) {
    return affiliation.url().map(URI::toString).or(affiliation::ror);
  }
}
