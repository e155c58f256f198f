package org.vitrine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.diagnostic.Diagnostic;

/** Whose journal it is, from its file. */
class JournalIdentityTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private Optional<JournalIdentity> read = Optional.empty();

  @Test
  void allThatAJournalCanSayIsRead() throws IOException {
    given(
        "title: Things",
        "subtitle: Seen",
        "abbreviation: Th.",
        "description: >-",
        "  Of things,",
        "  seen.",
        "language: en-GB",
        "issn: 2476-0757",
        "doi-prefix: \"10.5555\"",
        "publisher: P",
        "base-url: https://example.org/j",
        "license: CC-BY-4.0",
        "contact: a@example.org",
        "editors:",
        "  - name: Ada Lovelace",
        "    role: Editor",
        "    orcid: https://orcid.org/0000-0002-1825-0097");
    thenNothingIsTold();
    JournalIdentity journal = read.orElseThrow();
    assertEquals("Of things, seen.", journal.description());
    assertEquals("2476-0757", journal.issn().orElseThrow().text());
    assertEquals("10.5555", journal.doiPrefix().orElseThrow());
    assertEquals("https://example.org/j/", journal.baseUrl().orElseThrow().toString());
    assertEquals("CC BY 4.0", journal.license().orElseThrow().name());
    assertEquals("0000-0002-1825-0097", journal.editors().getFirst().orcid().orElseThrow().text());
  }

  @Test
  void aTitleIsEnough() throws IOException {
    given("title: Things");
    thenNothingIsTold();
    assertEquals(JournalIdentity.named("Things"), read.orElseThrow());
  }

  @Test
  void aKeyWithoutAValueSaysNothing() throws IOException {
    given("title: Things", "issn: ~", "contact:", "publisher: null");
    thenNothingIsTold();
    assertEquals(JournalIdentity.named("Things"), read.orElseThrow());
  }

  @Test
  void everyMistakeIsToldWithItsPlaceInOneReading() throws IOException {
    given(
        "titel: Things",
        "language: english please",
        "issn: 2476-0758",
        "doi-prefix: 11.5",
        "base-url: example.org",
        "contact: nobody",
        "editors:",
        "  - role: Editor",
        "    orcid: 0000-0002-1825-0098",
        "  - Ada");
    assertTrue(read.isEmpty());
    thenTold(
        "citations/journal.yml:1:1: error[nameless-journal]: the journal has no title;"
            + " write title: and its title",
        "citations/journal.yml:2:11: error[bad-language]: the value of language is wrong;"
            + " found english please; write a tag such as en, de or pt-BR",
        "citations/journal.yml:3:7: error[bad-issn]: the value of issn is wrong;"
            + " found 2476-0758; its check digit is wrong: of these digits it would be 7",
        "citations/journal.yml:4:13: error[bad-doi-prefix]: the value of doi-prefix is wrong;"
            + " found 11.5; it is 10. and the registrant's number, such as 10.23915",
        "citations/journal.yml:5:11: error[bad-url]: the value of base-url is wrong;"
            + " found example.org; write it in full: https://example.org/journal/",
        "citations/journal.yml:6:10: error[bad-contact]: the value of contact is wrong;"
            + " found nobody; write an address such as editors@example.org",
        "citations/journal.yml:9:12: error[bad-orcid]: the value of orcid is wrong;"
            + " found 0000-0002-1825-0098; its check digit is wrong: of these digits it would be 7",
        "citations/journal.yml:8:5: error[bad-journal]: an editor has no name;"
            + " write name: and the name",
        "citations/journal.yml:10:5: error[bad-journal]: an editor is keys and values;"
            + " found \"Ada\"; write - name: and the name",
        "citations/journal.yml:1:1: warning[unknown-key]: a key of the journal's file is unknown;"
            + " titel; did you mean title?");
  }

  @Test
  void aFileThatIsNoYamlIsToldWhereItBreaks() throws IOException {
    given("title: A: B");
    thenTold(
        "citations/journal.yml:1:9: error[bad-yaml]: the journal's file is not YAML;"
            + " mapping values are not allowed here;"
            + " put a value that holds a colon in quotation marks");
  }

  @Test
  void aFolderWithoutAJournalIsTold() {
    read = JournalIdentity.read(folder, diagnostic -> told.add(diagnostic.toString()));
    thenTold(
        "citations/journal.yml: error[missing-journal]: there is no journal here;"
            + " go to the journal's folder, or make one with: vitrine init <dir>");
  }

  @Test
  void nestingAndAliasesComeToAnEnd() throws IOException {
    given("[".repeat(50_000));
    assertEquals(1, told.size());
    given("a: &a [x, x]", "b: &b [*a, *a]", "c: &c [*b, *b]", "title: T");
    assertEquals("T", read.orElseThrow().title());
  }

  @Test
  void thisJournalsOwnFileIsInOrder() {
    List<Diagnostic> mistakes = new ArrayList<>();
    assertEquals("Vitrine", JournalIdentity.read(Path.of(""), mistakes::add).orElseThrow().title());
    assertEquals(List.of(), mistakes);
  }

  private void given(String... lines) throws IOException {
    told.clear();
    Path file = folder.resolve(JournalIdentity.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    read = JournalIdentity.read(folder, diagnostic -> told.add(diagnostic.toString()));
  }

  private void thenTold(String... lines) {
    assertEquals(List.of(lines), told);
  }

  private void thenNothingIsTold() {
    assertEquals(List.of(), told);
  }
}
