package org.vitrine.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;

/** Licences by their SPDX identifier, their common name or the address of their deed. */
public final class Licenses {
  /** Of Creative Commons, as {@link #plain} leaves it: {@code CC BY}, or a deed's address. */
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("(?:cc|creativecommonsorglicenses)by(nc)?(sa|nd)?(?:(2|3|4)([05]))?");

  /** Other identifiers of SPDX, for code and for data. */
  private static final List<String> IDENTIFIERS =
      List.of(
          "0BSD",
          "AGPL-3.0-only",
          "AGPL-3.0-or-later",
          "Artistic-2.0",
          "BSD-2-Clause",
          "BSL-1.0",
          "EUPL-1.2",
          "GFDL-1.3-only",
          "GFDL-1.3-or-later",
          "GPL-2.0-only",
          "GPL-2.0-or-later",
          "GPL-3.0-only",
          "GPL-3.0-or-later",
          "ISC",
          "LGPL-2.1-only",
          "LGPL-2.1-or-later",
          "LGPL-3.0-only",
          "LGPL-3.0-or-later",
          "MPL-2.0",
          "ODC-By-1.0",
          "ODbL-1.0",
          "PDDL-1.0",
          "Unlicense",
          "Zlib");

  private static final List<String> CREATIVE_COMMONS_NAMES =
      List.of(
          "CC-BY-4.0",
          "CC-BY-SA-4.0",
          "CC-BY-NC-4.0",
          "CC-BY-ND-4.0",
          "CC-BY-NC-SA-4.0",
          "CC-BY-NC-ND-4.0");

  private static final Map<String, Front.License> KNOWN = known();

  private Licenses() {}

  private static Map<String, Front.License> known() {
    Map<String, Front.License> known = new LinkedHashMap<>();
    String[][] rows = {
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
    }
    known.put(plain("CC0"), known.get(plain("CC0-1.0")));
    for (String id : IDENTIFIERS) {
      URI text = URI.create("https://spdx.org/licenses/" + id + ".html");
      known.put(plain(id), new Front.License(id, Optional.of(text), Optional.of(id)));
    }
    return known;
  }

  private static Optional<Front.License> find(String name) {
    Matcher creative = CREATIVE_COMMONS.matcher(plain(name));
    if (!creative.matches()) {
      return Optional.ofNullable(KNOWN.get(plain(name)));
    }
    String terms =
        Stream.of("by", creative.group(1), creative.group(2))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("-"));
    String version =
        creative.group(3) == null ? "4.0" : creative.group(3) + "." + creative.group(4);
    String upper = terms.toUpperCase(Locale.ROOT);
    return Optional.of(
        new Front.License(
            "CC " + upper + " " + version,
            Optional.of(
                URI.create("https://creativecommons.org/licenses/" + terms + "/" + version + "/")),
            Optional.of("CC-" + upper + "-" + version)));
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
                  case Yaml.Text text -> Optional.of(read(text, report::add));
                  case Yaml.Fields fields -> described(fields, report);
                  case Yaml.Items items -> {
                    front.wrongKind(field, "one licence", "write the one that holds");
                    yield Optional.empty();
                  }
                });
  }

  /** A licence by what an author calls it; one that nobody knows is told, and taken by its name. */
  public static Front.License read(Yaml.Text written, Consumer<Diagnostic> report) {
    String name = written.text().strip();
    Optional<Front.License> known = find(name);
    if (known.isEmpty()) {
      List<String> names = new ArrayList<>(CREATIVE_COMMONS_NAMES);
      KNOWN.values().forEach(license -> license.spdx().ifPresent(names::add));
      report.accept(
          Diagnostic.warning(
              "unknown-license",
              written.position(),
              "a licence is unknown",
              name,
              Nearest.to(name, names)
                  .map(near -> "did you mean " + near + "?")
                  .orElse(
                      "write an identifier of spdx.org/licenses such as CC-BY-4.0, the address of a"
                          + " Creative Commons licence, or name: and url: of another one")));
    }
    return known.orElseGet(() -> named(name));
  }

  static Front.License named(String name) {
    return find(name).orElseGet(() -> new Front.License(name, Optional.empty(), Optional.empty()));
  }

  private static Optional<Front.License> described(Yaml.Fields fields, Report report) {
    FieldReader reader = FrontMatter.reader(fields, report);
    Optional<Yaml.Text> identifier = reader.text("spdx", "id", "type");
    Optional<String> id = identifier.map(text -> text.text().strip());
    Optional<String> name = reader.string("name", "text", "title");
    Optional<URI> url = reader.url("url", "link");
    reader.warnOfUnknown("license");
    Optional<Front.License> known =
        id.or(() -> url.map(URI::toString)).or(() -> name).flatMap(Licenses::find);
    if (known.isEmpty() && url.isEmpty()) {
      identifier.ifPresent(text -> read(text, report::add));
    }
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
