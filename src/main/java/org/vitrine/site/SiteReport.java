package org.vitrine.site;

import java.util.List;
import org.vitrine.diagnostic.Diagnostic;

/**
 * What a build did.
 *
 * @param diagnostics everything that authors should know, in the order of their files
 * @param articles how many there are
 * @param drafts how many of them are drafts, which stand in no list of a published site
 * @param pages how many there are beside them
 * @param printed how many of both had to be made anew
 * @param written how many files were written
 * @param removed how many files of the site before are gone
 */
public record SiteReport(
    List<Diagnostic> diagnostics,
    int articles,
    int drafts,
    int pages,
    int printed,
    int written,
    int removed) {
  public SiteReport {
    diagnostics = diagnostics.stream().sorted(Diagnostic.BY_POSITION).toList();
  }

  /** Whether the site was left as it was because something in the journal is wrong. */
  public boolean failed() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
