package org.vitrine.article;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.vitrine.bibliography.Reference;

/**
 * An article, read whole: numbered, resolved and immutable. All output formats are made from it.
 *
 * @param slug the name of its folder, and its place in URLs
 * @param sourceFile its Markdown file as diagnostics name it
 * @param notes in the order of their numbers, the first is number 1
 * @param references the cited works in the order in which the style lists them
 */
public record Article(
    String slug,
    String sourceFile,
    Front front,
    List<Block> body,
    List<Note> notes,
    List<Reference> references) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Article {
    Objects.requireNonNull(front, "front");
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(
          "a slug is lower-case letters, digits and single hyphens: " + slug);
    }
    body = List.copyOf(body);
    notes = List.copyOf(notes);
    references = List.copyOf(references);
  }

  /** Whether a name can stand in addresses: lower-case letters, digits and single hyphens. */
  public static boolean isSlug(String name) {
    return SLUG.matcher(name).matches();
  }

  /** A note, shown where its mark is and listed at the end. */
  public record Note(int number, List<Block> text) {
    public Note {
      text = List.copyOf(text);
    }
  }
}
