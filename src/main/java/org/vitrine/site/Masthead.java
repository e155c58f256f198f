package org.vitrine.site;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.vitrine.record.JournalIdentity;

/** What every page says of the journal. */
public record Masthead(JournalIdentity journal) {
  public Masthead {
    Objects.requireNonNull(journal, "journal");
  }

  public String title() {
    return journal.title();
  }

  /** One or two sentences; may be empty. */
  public String description() {
    return journal.description();
  }

  /** BCP 47, of the pages that are not an article. */
  public String language() {
    return journal.language();
  }

  public Optional<String> publisher() {
    return journal.publisher();
  }

  public Optional<String> issn() {
    return journal.issn().map(Object::toString);
  }

  /** The site's absolute address with a slash at its end, where it is known. */
  public Optional<String> base() {
    return journal.baseUrl().map(URI::toString);
  }
}
