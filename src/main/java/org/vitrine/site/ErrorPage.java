package org.vitrine.site;

import java.util.Objects;
import org.vitrine.article.Words;

/**
 * What a reader is told instead of a page.
 *
 * @param code the status, as a number or in a word
 * @param title what happened
 * @param explanation what it means and what to do
 */
public record ErrorPage(String code, String title, String explanation) {

  /** There is nothing at the address. */
  public static ErrorPage notFound(Words words) {
    return new ErrorPage("404", words.say("missing-title"), words.say("missing-text"));
  }

  public ErrorPage {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(explanation, "explanation");
  }
}
