package org.vitrine.record;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.vitrine.article.Front;
import org.vitrine.bibliography.Issn;
import org.vitrine.bibliography.Orcid;
import org.vitrine.diagnostic.Diagnostic;

/** The journal's keys and values as its identity. Used once. */
final class IdentityReader {
  private static final String PREFIX = "10\\.\\d{4,9}(\\.\\d+)*";

  private final Consumer<Diagnostic> report;
  private final IdentityFields fields;
  private boolean hasErrors;

  IdentityReader(MappingNode root, Consumer<Diagnostic> report) {
    this.report = report;
    this.fields = new IdentityFields(root, "the journal's file", this::tell);
  }

  private void tell(Diagnostic diagnostic) {
    hasErrors |= diagnostic.isError();
    report.accept(diagnostic);
  }

  Optional<JournalIdentity> read() {
    Optional<String> title = fields.text("title", "name");
    if (title.isEmpty()) {
      fields.error(
          "nameless-journal", "the journal has no title", "", "write title: and its title");
    }
    Optional<String> subtitle = fields.text("subtitle");
    Optional<String> abbreviation = fields.text("abbreviation", "abbrev");
    Optional<String> description = fields.text("description");
    Optional<String> language =
        fields.checked(
            "bad-language",
            tag -> {
              if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
                throw new IllegalArgumentException("write a tag such as en, de or pt-BR");
              }
              return tag;
            },
            "language",
            "lang");
    Optional<Issn> issn = fields.checked("bad-issn", Issn::parse, "issn");
    Optional<String> prefix =
        fields.checked(
            "bad-doi-prefix",
            written -> {
              if (!written.matches(PREFIX)) {
                throw new IllegalArgumentException(
                    "it is 10. and the registrant's number, such as 10.23915");
              }
              return written;
            },
            "doi-prefix",
            "doi_prefix");
    Optional<String> publisher = fields.text("publisher");
    Optional<URI> base = fields.checked("bad-url", JournalIdentity::address, "base-url", "url");
    Optional<Front.License> license = fields.text("license", "licence").map(Front.License::of);
    Optional<String> contact =
        fields.checked("bad-contact", IdentityReader::mail, "contact", "email");
    List<JournalIdentity.Editor> editors = editors();
    fields.warnOfUnknown();
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
            contact));
  }

  private List<JournalIdentity.Editor> editors() {
    List<JournalIdentity.Editor> editors = new ArrayList<>();
    Optional<Node> list = fields.take("editors");
    if (list.isEmpty()) {
      return editors;
    }
    if (!(list.get() instanceof SequenceNode sequence)) {
      fields.wrong(list.get(), "editors is a list", "write each after a hyphen: - name: …");
      return editors;
    }
    for (Node node : sequence.getValue()) {
      if (node instanceof MappingNode one) {
        IdentityFields editor = new IdentityFields(one, "an editor", this::tell);
        Optional<String> name = editor.text("name");
        Optional<String> role = editor.text("role");
        Optional<String> affiliation = editor.text("affiliation");
        Optional<Orcid> orcid = editor.checked("bad-orcid", Orcid::parse, "orcid");
        editor.warnOfUnknown();
        if (name.isEmpty()) {
          editor.error("bad-journal", "an editor has no name", "", "write name: and the name");
        } else {
          editors.add(new JournalIdentity.Editor(name.get(), role, affiliation, orcid));
        }
      } else {
        fields.wrong(node, "an editor is keys and values", "write - name: and the name");
      }
    }
    return editors;
  }

  private static String mail(String written) {
    if (!written.matches("[^@\\s<>]{1,64}@[^@\\s<>]{1,255}")) {
      throw new IllegalArgumentException("write an address such as editors@example.org");
    }
    return written;
  }
}
