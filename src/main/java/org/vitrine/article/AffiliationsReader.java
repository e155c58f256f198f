package org.vitrine.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.bibliography.Ror;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;

/**
 * Reads affiliations: those at the top, which authors name by index (JOSS) or id (Quarto), and
 * those within an author. Not thread-safe, used for one article.
 */
final class AffiliationsReader {
  private final Report report;
  private final Map<String, Front.Affiliation> named = new LinkedHashMap<>();

  AffiliationsReader(Report report) {
    this.report = report;
  }

  /** The affiliations of the whole article. */
  void readNamed(FieldReader front) {
    int index = 0;
    for (Yaml value : front.list("affiliations", "affiliation", "institute", "institutes")) {
      index++;
      named(value, index);
    }
  }

  private void named(Yaml value, int index) {
    switch (value) {
      case Yaml.Text text ->
          named.put(Integer.toString(index), ofName(text.text().strip(), Optional.empty()));
      case Yaml.Items items ->
          report.error(
              "bad-front-matter",
              items.position(),
              "an affiliation is a name or keys",
              "found a list",
              "write name: after the hyphen");
      case Yaml.Fields fields -> {
        FieldReader reader = FrontMatter.reader(fields, report);
        Optional<String> id = reader.string("id", "index", "ref");
        Optional<Front.Affiliation> affiliation = described(reader);
        affiliation.ifPresent(
            found -> {
              named.put(Integer.toString(index), found);
              id.ifPresent(key -> named.put(key, found));
            });
      }
    }
  }

  /**
   * An author's affiliations.
   *
   * @param url Distill's {@code affiliationURL}, for one that is given by its name
   */
  List<Front.Affiliation> read(List<Yaml> values, Optional<URI> url) {
    List<Front.Affiliation> found = new ArrayList<>();
    for (Yaml value : values) {
      switch (value) {
        case Yaml.Text text -> text(found, text, url);
        case Yaml.Items items -> found.addAll(read(items.items(), url));
        case Yaml.Fields fields -> {
          FieldReader reader = FrontMatter.reader(fields, report);
          Optional<Yaml.Text> ref = reader.text("ref");
          if (ref.isPresent()) {
            reader.warnOfUnknown("an affiliation that is a ref");
            named(ref.get(), ref.get().text().strip()).ifPresent(found::add);
          } else {
            Optional<String> id = reader.string("id", "index");
            Optional<Front.Affiliation> affiliation = described(reader);
            affiliation.ifPresent(
                one -> {
                  found.add(one);
                  id.ifPresent(key -> named.put(key, one));
                });
          }
        }
      }
    }
    return found;
  }

  /** {@code "1, 2"} (JOSS), an id, or a name. */
  private void text(List<Front.Affiliation> found, Yaml.Text text, Optional<URI> url) {
    String written = text.text().strip();
    if (written.isEmpty()) {
      return;
    }
    if (written.matches("\\d+(\\s*[,;&]\\s*\\d+)*")) {
      for (String index : written.split("\\s*[,;&]\\s*", -1)) {
        named(text, index).ifPresent(found::add);
      }
    } else if (named.containsKey(written)) {
      found.add(named.get(written));
    } else {
      found.add(ofName(written, url));
    }
  }

  /** The affiliation at a place of the list, as Distill's first form goes with its authors. */
  Optional<Front.Affiliation> at(int index) {
    return Optional.ofNullable(named.get(Integer.toString(index)));
  }

  private Optional<Front.Affiliation> named(Yaml.Text at, String id) {
    Front.Affiliation found = named.get(id);
    if (found == null) {
      report.error(
          "unknown-affiliation",
          at.position(),
          "an author names an affiliation that is not there",
          id,
          Optional.of(id)
              .filter(name -> !name.matches("\\d+"))
              .flatMap(name -> Nearest.to(name, named.keySet()))
              .map(name -> "did you mean " + name + "?")
              .orElse(
                  named.isEmpty()
                      ? "list it under affiliations"
                      : "listed are " + String.join(", ", named.keySet())));
    }
    return Optional.ofNullable(found);
  }

  private Optional<Front.Affiliation> described(FieldReader reader) {
    Optional<String> name = reader.string("name", "institution", "organization", "organisation");
    Optional<String> department = reader.string("department", "division", "group");
    Optional<String> city = reader.string("city", "locality");
    Optional<String> country = reader.string("country");
    Optional<Ror> ror = reader.checked("bad-ror", Ror::parse, "ror");
    Optional<URI> url = reader.url("url", "URL", "affiliationURL");
    reader.take("region", "state", "postal-code", "address", "isni", "ringgold", "number");
    Optional<Yaml.Field> linked =
        name.or(() -> department).isEmpty() ? reader.linked() : Optional.empty();
    reader.warnOfUnknown("an affiliation");
    if (linked.isPresent() && linked.get().value() instanceof Yaml.Text address) {
      return Optional.of(ofName(linked.get().key(), reader.url(address)));
    }
    if (name.or(() -> department).isEmpty()) {
      report.error(
          "bad-front-matter",
          reader.position(),
          "an affiliation has a name",
          "no key name",
          "write name: Institute of …");
      return Optional.empty();
    }
    return Optional.of(
        new Front.Affiliation(
            name.or(() -> department).orElseThrow(),
            name.isPresent() ? department : Optional.empty(),
            city,
            country,
            ror.map(found -> found.url().toString()),
            url));
  }

  private static Front.Affiliation ofName(String name, Optional<URI> url) {
    return new Front.Affiliation(
        name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), url);
  }
}
