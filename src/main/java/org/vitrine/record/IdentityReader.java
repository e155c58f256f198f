package org.vitrine.record;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vitrine.article.Front;
import org.vitrine.article.LanguageTag;
import org.vitrine.article.Licenses;
import org.vitrine.bibliography.Issn;
import org.vitrine.bibliography.Orcid;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Source;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;
import org.vitrine.yaml.YamlReader;

/** The journal's keys and values as its identity. Used once. */
final class IdentityReader {
  private final Consumer<Diagnostic> report;
  private boolean hasErrors;

  IdentityReader(Consumer<Diagnostic> report) {
    this.report = report;
  }

  private void tell(Diagnostic diagnostic) {
    hasErrors |= diagnostic.isError();
    report.accept(diagnostic);
  }

  /** The identity; empty where a mistake in it is an error. */
  Optional<JournalIdentity> read(Source source) {
    return YamlReader.read(source, "the journal's file", this::tell).flatMap(this::identity);
  }

  private FieldReader reader(Yaml.Fields fields) {
    return new FieldReader(fields, "bad-journal", this::tell);
  }

  private Optional<JournalIdentity> identity(Yaml.Fields root) {
    FieldReader fields = reader(root);
    Optional<String> title = fields.string("title", "name");
    if (title.isEmpty()) {
      tell(
          Diagnostic.error(
              "nameless-journal",
              fields.position(),
              "the journal has no title",
              "",
              "write title: and its title"));
    }
    Optional<String> subtitle = fields.string("subtitle");
    Optional<String> abbreviation = fields.string("abbreviation", "abbrev");
    Optional<String> description = fields.string("description");
    Optional<String> language =
        fields.checked("bad-language", LanguageTag::parse, "language", "lang");
    Optional<Issn> issn = fields.checked("bad-issn", Issn::parse, "issn");
    Optional<String> prefix =
        fields.checked(
            "bad-doi-prefix",
            written -> {
              if (!JournalIdentity.isDoiPrefix(written)) {
                throw new IllegalArgumentException(
                    "it is 10. and the registrant's number, such as 10.23915");
              }
              return written;
            },
            "doi-prefix",
            "doi_prefix");
    Optional<String> publisher = fields.string("publisher");
    Optional<URI> base = fields.checked("bad-url", JournalIdentity::address, "base-url", "url");
    Optional<Front.License> license =
        fields.text("license", "licence").map(text -> Licenses.read(text, this::tell));
    Optional<String> contact =
        fields.checked("bad-contact", IdentityReader::mail, "contact", "email");
    List<JournalIdentity.Editor> editors = editors(fields);
    List<JournalPage> pages = new IdentityPages(this::tell).read(fields);
    fields.warnOfUnknown("the journal's file");
    if (hasErrors) {
      return Optional.empty();
    }
    return Optional.of(
        new JournalIdentity(
            title.orElseThrow(),
            subtitle,
            abbreviation,
            description.orElse(""),
            language.orElse("en"),
            issn,
            prefix,
            publisher,
            editors,
            base,
            license,
            contact,
            pages));
  }

  private List<JournalIdentity.Editor> editors(FieldReader fields) {
    List<JournalIdentity.Editor> editors = new ArrayList<>();
    for (Yaml value : fields.list("editors")) {
      switch (value) {
        case Yaml.Fields one -> editor(one).ifPresent(editors::add);
        case Yaml.Text text ->
            fields.wrongKind("an editor", text, "keys and values", "write - name: and the name");
        case Yaml.Items items ->
            fields.wrongKind("an editor", items, "keys and values", "write - name: and the name");
      }
    }
    return editors;
  }

  private Optional<JournalIdentity.Editor> editor(Yaml.Fields one) {
    FieldReader fields = reader(one);
    Optional<String> name = fields.string("name");
    Optional<String> role = fields.string("role");
    Optional<String> affiliation = fields.string("affiliation");
    Optional<Orcid> orcid = fields.checked("bad-orcid", Orcid::parse, "orcid");
    fields.warnOfUnknown("an editor");
    if (name.isEmpty()) {
      tell(
          Diagnostic.error(
              "bad-journal",
              fields.position(),
              "an editor has no name",
              "",
              "write name: and the name"));
    }
    return name.map(found -> new JournalIdentity.Editor(found, role, affiliation, orcid));
  }

  private static String mail(String written) {
    if (!written.matches("[^@\\s<>]{1,64}@[^@\\s<>]{1,255}")) {
      throw new IllegalArgumentException("write an address such as editors@example.org");
    }
    return written;
  }
}
