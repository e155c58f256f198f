package org.vitrine.article;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;

/** Licences by their SPDX identifier, their common name or the address of their deed. */
final class Licenses {
  private static final Map<String, Front.License> KNOWN = known();

  private Licenses() {}

  private static Map<String, Front.License> known() {
    Map<String, Front.License> known = new LinkedHashMap<>();
    String[][] rows = {
      {"CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"},
      {"CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"},
      {"CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"},
      {"CC-BY-ND-4.0", "CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/"},
      {"CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"},
      {"CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"},
      {"CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
      {"Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"},
      {"MIT", "MIT License", "https://opensource.org/license/mit"},
      {"BSD-3-Clause", "BSD 3-Clause License", "https://opensource.org/license/bsd-3-clause"},
    };
    for (String[] row : rows) {
      Front.License license =
          new Front.License(row[1], Optional.of(URI.create(row[2])), Optional.of(row[0]));
      known.put(plain(row[0]), license);
      known.put(plain(row[1]), license);
      known.put(plain(row[2]), license);
      if (row[0].startsWith("CC-")) {
        known.put(plain(row[0].replace("-4.0", "")), license); // CC BY, as Quarto has it
      }
    }
    known.put(plain("CC0"), known.get(plain("CC0-1.0")));
    return known;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("^https?://", "")
        .replaceAll("(legalcode|deed)(\\.[a-z-]+)?/?$", "")
        .replaceAll("[^a-z0-9]+", "");
  }

  static Optional<Front.License> read(FieldReader front, Report report) {
    return front
        .take("license", "licence", "copyright-license")
        .flatMap(
            field ->
                switch (field.value()) {
                  case Yaml.Text text -> Optional.of(named(text.text().strip()));
                  case Yaml.Fields fields -> described(fields, report);
                  case Yaml.Items items -> {
                    front.wrongKind(field, "one licence", "write the one that holds");
                    yield Optional.empty();
                  }
                });
  }

  static Front.License named(String name) {
    Front.License known = KNOWN.get(plain(name));
    return known != null ? known : new Front.License(name, Optional.empty(), Optional.empty());
  }

  private static Optional<Front.License> described(Yaml.Fields fields, Report report) {
    FieldReader reader = FrontMatter.reader(fields, report);
    Optional<String> id = reader.string("spdx", "id", "type");
    Optional<String> name = reader.string("name", "text", "title");
    Optional<URI> url = reader.url("url", "link");
    reader.warnOfUnknown("license");
    Optional<Front.License> known =
        id.or(() -> url.map(URI::toString))
            .or(() -> name)
            .map(written -> KNOWN.get(plain(written)));
    if (name.isEmpty() && known.isEmpty() && id.isEmpty()) {
      report.error(
          "bad-front-matter",
          fields.position(),
          "a licence has a name",
          "none of spdx, name",
          "write license: CC-BY-4.0, or name and url");
      return Optional.empty();
    }
    return Optional.of(
        new Front.License(
            name.or(() -> known.map(Front.License::name)).or(() -> id).orElseThrow(),
            url.or(() -> known.flatMap(Front.License::url)),
            known.flatMap(Front.License::spdx).or(() -> id)));
  }
}
