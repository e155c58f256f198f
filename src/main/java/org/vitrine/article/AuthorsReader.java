package org.vitrine.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.bibliography.Orcid;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;

/** Reads authors in Distill's, Quarto's and JOSS's spellings. Used for one article. */
final class AuthorsReader {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,250}");

  private static final Pattern AND = Pattern.compile("\\s+(?:&|and)\\s+|,\\s*");

  /** Two to four words, each as names are written. */
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){1,3}");

  /** What institutions are called by, whose names hold an "and" of their own. */
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?i)\\b(?:academy|agency|association|cent(?:er|re)|collaborations?|college|company|"
              + "consortium|council|department|foundation|fund|group|inc|institute|labs?|"
              + "laborator(?:y|ies)|ltd|ministry|network|office|project|research|school|sciences?|"
              + "society|team|technolog(?:y|ies)|university)\\b");

  /** What stands before a family name and belongs to it. */
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le",
          "ter", "ten", "zu", "zur", "zum", "bin", "ibn", "al", "el");

  private final Report report;
  private final AffiliationsReader affiliations;

  AuthorsReader(Report report, AffiliationsReader affiliations) {
    this.report = report;
    this.affiliations = affiliations;
  }

  List<Front.Author> read(FieldReader front) {
    List<Front.Author> authors = new ArrayList<>();
    int place = 0;
    for (Yaml value : front.list("authors", "author")) {
      place++;
      switch (value) {
        case Yaml.Text text -> {
          Name name = name(text);
          if (!name.family().isEmpty()) {
            authors.add(
                new Front.Author(
                    name.given(),
                    name.family(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    List.of(),
                    List.of()));
          }
        }
        case Yaml.Fields fields -> author(fields, place).ifPresent(authors::add);
        case Yaml.Items items ->
            front.wrongKind("author", items, "a name or keys", "write name: after the hyphen");
      }
    }
    return authors;
  }

  private record Name(String given, String family) {

    /** {@code Ada Lovelace}, {@code Lovelace, Ada}, {@code Ludwig van Beethoven}. */
    static Name of(String written) {
      int comma = written.indexOf(',');
      if (comma > 0) {
        return new Name(written.substring(comma + 1).strip(), written.substring(0, comma).strip());
      }
      String[] words = written.split("\\s+", -1);
      int family = words.length - 1;
      while (family > 1 && PARTICLES.contains(words[family - 1])) {
        family--;
      }
      return new Name(
          String.join(" ", List.of(words).subList(0, family)),
          String.join(" ", List.of(words).subList(family, words.length)));
    }
  }

  /**
   * @param place 1 for the first author
   */
  private Optional<Front.Author> author(Yaml.Fields fields, int place) {
    FieldReader reader = FrontMatter.reader(fields, report);
    Optional<Name> name = name(reader);
    Optional<Yaml.Field> linked = Optional.empty();
    if (name.isEmpty() && fields.fields().size() == 1) {
      linked = reader.linked();
      name = linked.map(field -> Name.of(field.key().strip()));
    }
    Optional<Orcid> orcid = reader.checked("bad-orcid", Orcid::parse, "orcid", "ORCID");
    Optional<URI> url =
        linked.isPresent() && linked.get().value() instanceof Yaml.Text address
            ? reader.url(address)
            : reader.url("url", "authorURL", "personalURL", "website");
    Optional<URI> affiliationUrl = reader.url("affiliationURL", "affiliationUrl");
    List<Front.Affiliation> where =
        linked.isPresent()
            ? affiliations.at(place).map(List::of).orElse(List.of())
            : affiliations.read(
                reader.list("affiliations", "affiliation", "institute"), affiliationUrl);
    Optional<String> email = email(reader);
    List<String> roles = CreditRoles.read(reader.list("roles", "role", "credit"), report);
    boolean corresponding = reader.flag("corresponding", "corresponding-author");
    boolean equal =
        reader.flag(
            "equal-contribution", "equal-contributor", "equal-contrib", "equal_contributor");
    for (Yaml value : reader.list("attributes")) { // Quarto keeps both there
      if (value instanceof Yaml.Fields attributes) {
        FieldReader inner = FrontMatter.reader(attributes, report);
        corresponding |= inner.flag("corresponding");
        equal |= inner.flag("equal-contributor");
        inner.take("deceased");
        inner.warnOfUnknown("an author's attributes");
      }
    }
    reader.take("id", "number", "degrees", "note", "acknowledgements", "phone", "fax", "metadata");
    reader.warnOfUnknown("an author");
    if (name.isEmpty()) {
      report.error(
          "bad-front-matter",
          fields.position(),
          "an author has a name",
          "no key name",
          "write name: Ada Lovelace, or given: and family:");
      return Optional.empty();
    }
    return Optional.of(
        new Front.Author(
            name.get().given(),
            name.get().family(),
            orcid.map(Orcid::text),
            email,
            url,
            corresponding,
            equal,
            roles,
            where));
  }

  /** The name that a text is; told where it is those of several. */
  private Name name(Yaml.Text text) {
    if (isOfSeveral(text.text().strip())) {
      report.error(
          "several-authors",
          text.position(),
          "one author's name holds several",
          text.text().strip(),
          "write a list: author: [Ada Lovelace, Charles Babbage]; the name of an institution is"
              + " written as an item - family: its name");
    }
    return Name.of(text.text().strip());
  }

  private static boolean isOfSeveral(String name) {
    List<String> parts = List.of(AND.split(name, -1));
    return AND.matcher(name).results().anyMatch(mark -> !mark.group().startsWith(","))
        && !INSTITUTION.matcher(name).find()
        && parts.stream().filter(part -> PERSON.matcher(part).matches()).count() > 1;
  }

  private Optional<Name> name(FieldReader reader) {
    Optional<Yaml.Field> name = reader.take("name", "author");
    if (name.isPresent() && name.get().value() instanceof Yaml.Fields parts) {
      FieldReader inner = FrontMatter.reader(parts, report);
      Optional<Name> found = parts(inner).or(() -> inner.string("literal").map(Name::of));
      inner.warnOfUnknown("a name");
      return found;
    }
    Optional<Name> parts = parts(reader);
    if (parts.isPresent() || name.isEmpty()) {
      return parts;
    }
    if (name.get().value() instanceof Yaml.Text text && !text.text().isBlank()) {
      return Optional.of(name(text));
    }
    reader.wrongKind(name.get(), "a text, or given and family", "write name: Ada Lovelace");
    return Optional.empty();
  }

  private static Optional<Name> parts(FieldReader reader) {
    Optional<String> given = reader.string("given", "given-names", "firstName", "first");
    Optional<String> family = reader.string("family", "surname", "lastName", "last");
    Optional<String> particle =
        reader.string("non-dropping-particle", "dropping-particle", "particle");
    Optional<String> suffix = reader.string("suffix");
    return family.map(
        name ->
            new Name(
                given.orElse(""),
                particle.map(before -> before + " ").orElse("")
                    + name
                    + suffix.map(after -> " " + after).orElse("")));
  }

  private Optional<String> email(FieldReader reader) {
    return reader
        .text("email")
        .flatMap(
            text -> {
              String address = text.text().strip();
              if (EMAIL.matcher(address).matches()) {
                return Optional.of(address);
              }
              report.error(
                  "bad-email",
                  text.position(),
                  "an e-mail address is not one",
                  address,
                  "write name@example.org");
              return Optional.empty();
            });
  }
}
