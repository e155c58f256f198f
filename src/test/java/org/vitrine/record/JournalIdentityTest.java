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
        "    orcid: https://orcid.org/0000-0002-1825-0097",
        "pages:",
        "  - title: About",
        "    file: pages/about.md",
        "  - {title: For authors, file: docs/authoring.md, path: guide}");
    thenNothingIsTold();
    JournalIdentity journal = read.orElseThrow();
    assertEquals("Of things, seen.", journal.description());
    assertEquals("2476-0757", journal.issn().orElseThrow().text());
    assertEquals("10.5555", journal.doiPrefix().orElseThrow());
    assertEquals("https://example.org/j/", journal.baseUrl().orElseThrow().toString());
    assertEquals("CC BY 4.0", journal.license().orElseThrow().name());
    assertEquals("0000-0002-1825-0097", journal.editors().getFirst().orcid().orElseThrow().text());
    assertEquals(
        List.of(
            new JournalPage("About", "pages/about.md", "about"),
            new JournalPage("For authors", "docs/authoring.md", "guide")),
        journal.pages());
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
            + " found english please; write a tag such as en, en-GB, de or pt-BR",
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
  void aPageThatCannotBeIsToldWithItsPlace() throws IOException {
    given(
        "title: Things",
        "pages:",
        "  - {title: A, file: about.md}",
        "  - {title: B, file: pages/../../b.md}",
        "  - {title: C, file: articles/c/notes.md}",
        "  - {title: D, file: pages/d.md, path: lens}",
        "  - {title: E, file: pages/Ee.md}",
        "  - {title: F, file: pages/f.md}",
        "  - {title: G, file: pages/g.md, path: f}",
        "  - {file: pages/h.md}",
        "  - pages/i.md");
    String file = "citations/journal.yml:";
    String wrong = " error[bad-page]: the value of file is wrong; found ";
    String name = "name a Markdown file in a folder of the journal, such as pages/about.md";
    thenTold(
        file + "3:22:" + wrong + "about.md; " + name,
        file + "4:22:" + wrong + "pages/../../b.md; " + name,
        file
            + "5:22:"
            + wrong
            + "articles/c/notes.md; put it into another folder, such as pages/;"
            + " other things lie in articles/, models/, site/, static/, widgets/",
        file
            + "6:40: error[bad-page]: the value of path is wrong; found lens; choose another; other"
            + " things of the site lie in articles/, assets/, circuits/, lens/, models/, thumbnails/, widgets/",
        file
            + "7:5: error[bad-page]: a page needs a path; its file's name is none;"
            + " write path: and lower-case letters, digits and single hyphens, such as for-authors",
        file + "9:5: error[bad-page]: two pages have one path; f; give one of them another path",
        file
            + "10:5: error[bad-page]: a page has a file and a title; title is missing;"
            + " write file: pages/about.md and title: About",
        file
            + "11:5: error[bad-journal]: a page is keys and values; found \"pages/i.md\";"
            + " write - file: pages/about.md");
  }

  @Test
  void theFolderOfModulesIsAPageInItsOwnPlace() throws IOException {
    given(
        "title: Things",
        "pages:",
        "  - {title: W, file: widgets/}",
        "  - {title: V, file: widgets/, path: all}",
        "  - {title: U, file: widgets/}");
    thenTold(
        "citations/journal.yml:4:5: error[bad-page]: a page that the build makes lies in widgets/; all;"
            + " leave its path out",
        "citations/journal.yml:5:5: error[bad-page]: two pages have one path; widgets; give one of"
            + " them another path");
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
