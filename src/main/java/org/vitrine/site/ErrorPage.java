package org.vitrine.site;

import java.util.Objects;

/**
 * What a reader is told instead of a page.
 *
 * @param code the status, as a number or in a word
 * @param title what happened
 * @param explanation what it means and what to do
 */
public record ErrorPage(String code, String title, String explanation) {

  /** There is nothing at the address. */
  public static final ErrorPage NOT_FOUND =
      new ErrorPage(
          "404",
          "There is no page here",
          "The address may be mistyped, or the page may have moved. Every article of the journal is"
              + " listed on its first page.");

  public ErrorPage {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(explanation, "explanation");
  }
}
