package org.vitrine.record;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vitrine.article.Front;
import org.vitrine.bibliography.Issn;
import org.vitrine.bibliography.Orcid;
import org.vitrine.diagnostic.Diagnostic;

/**
 * Whose journal it is: {@code citations/journal.yml}.
 *
 * @param abbreviation ISO 4's, as indexes print it
 * @param description one or two sentences; may be empty
 * @param language BCP 47
 * @param doiPrefix what the journal's DOIs begin with: {@code 10.23915}
 * @param baseUrl where the site is published, with a slash at its end
 * @param license of an article that names none
 * @param contact an address of electronic mail
 * @param pages what it says beside its articles, in the order of their links
 */
public record JournalIdentity(
    String title,
    Optional<String> subtitle,
    Optional<String> abbreviation,
    String description,
    String language,
    Optional<Issn> issn,
    Optional<String> doiPrefix,
    Optional<String> publisher,
    List<Editor> editors,
    Optional<URI> baseUrl,
    Optional<Front.License> license,
    Optional<String> contact,
    List<JournalPage> pages) {

  /** Where it is kept, relative to the journal's folder. */
  public static final String FILE = "citations/journal.yml";

  private static final Pattern DOI_PREFIX = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*");

  public JournalIdentity {
    Objects.requireNonNull(description, "description");
    if (title.isBlank()) {
      throw new IllegalArgumentException("a journal has a title");
    }
    if (language.isBlank() || Locale.forLanguageTag(language).getLanguage().isEmpty()) {
      throw new IllegalArgumentException(
          "a language is a tag such as en, de or pt-BR: " + language);
    }
    if (doiPrefix.isPresent() && !isDoiPrefix(doiPrefix.get())) {
      throw new IllegalArgumentException(
          "a DOI prefix is 10. and the registrant's number, such as 10.23915: " + doiPrefix.get());
    }
    baseUrl = baseUrl.map(JournalIdentity::folder);
    editors = List.copyOf(editors);
    pages = List.copyOf(pages);
  }

  /**
   * One who edits it.
   *
   * @param role in the journal's words: {@code Editor-in-chief}
   */
  public record Editor(
      String name, Optional<String> role, Optional<String> affiliation, Optional<Orcid> orcid) {
    public Editor {
      if (name.isBlank()) {
        throw new IllegalArgumentException("an editor has a name");
      }
    }
  }

  /** A journal of which only the title is known. */
  public static JournalIdentity named(String title) {
    return new JournalIdentity(
        title,
        Optional.empty(),
        Optional.empty(),
        "",
        "en",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /**
   * Reads {@link #FILE}. Every mistake is told with its place.
   *
   * @param journal the journal's folder
   * @return empty where there is no journal, or a mistake in it is an error
   */
  public static Optional<JournalIdentity> read(Path journal, Consumer<Diagnostic> report) {
    return IdentityFile.read(journal, report);
  }

  /** The same journal published elsewhere: {@code --base-url}. */
  public JournalIdentity publishedAt(URI elsewhere) {
    return new JournalIdentity(
        title,
        subtitle,
        abbreviation,
        description,
        language,
        issn,
        doiPrefix,
        publisher,
        editors,
        Optional.of(elsewhere),
        license,
        contact,
        pages);
  }

  /**
   * Reads where a site is published, as the journal's file and {@code --base-url} write it.
   *
   * @throws IllegalArgumentException if it is no such address, saying what to write
   */
  public static URI address(String written) {
    return folder(WebAddress.parse(written));
  }

  static boolean isDoiPrefix(String written) {
    return DOI_PREFIX.matcher(written).matches();
  }

  private static URI folder(URI url) {
    return url.toString().endsWith("/") ? url : URI.create(url + "/");
  }
}
