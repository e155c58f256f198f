package org.vitrine.article.markdown;

import java.util.List;
import java.util.Optional;
import org.vitrine.diagnostic.Position;

/** What a line of text is written as. */
public sealed interface InlineSyntax {

  /** Where it begins. */
  Position position();

  /** Plain text: escapes and entities resolved, quotation marks and dashes set. */
  record Text(String text, Position position) implements InlineSyntax {}

  record Emphasis(List<InlineSyntax> children, Position position) implements InlineSyntax {}

  record Strong(List<InlineSyntax> children, Position position) implements InlineSyntax {}

  record Strikethrough(List<InlineSyntax> children, Position position) implements InlineSyntax {}

  record Superscript(List<InlineSyntax> children, Position position) implements InlineSyntax {}

  record Subscript(List<InlineSyntax> children, Position position) implements InlineSyntax {}

  /** {@code [text]{.class}}. */
  record Span(List<InlineSyntax> children, AttributeSyntax attributes, Position position)
      implements InlineSyntax {}

  record Code(String code, AttributeSyntax attributes, Position position) implements InlineSyntax {}

  /** {@code $…$}, or {@code $$…$$} in a line of text. */
  record Maths(Snippet tex, boolean display, AttributeSyntax attributes, Position position)
      implements InlineSyntax {}

  record Link(
      List<InlineSyntax> children,
      String href,
      Optional<String> title,
      AttributeSyntax attributes,
      Position position)
      implements InlineSyntax {}

  /**
   * @param children what stands in its brackets
   */
  record Image(
      List<InlineSyntax> children,
      String source,
      Optional<String> title,
      AttributeSyntax attributes,
      Position position)
      implements InlineSyntax {}

  /**
   * Citations and references to what this article holds, which are written alike.
   *
   * @param bracketed {@code [@key]} rather than {@code @key}
   */
  record Cite(List<Cited> items, boolean bracketed, Position position) implements InlineSyntax {}

  /**
   * One key of a citation.
   *
   * @param prefix what stands before it, {@code see }, plain
   * @param suffix what stands after it, {@code , p. 3}, plain
   * @param position of its {@code @}
   */
  record Cited(
      String key, String prefix, String suffix, boolean suppressAuthor, Position position) {}

  /** {@code [^id]}. */
  record NoteMark(String id, Position position) implements InlineSyntax {}

  /** {@code ^[text]}. */
  record InlineNote(List<InlineSyntax> children, Position position) implements InlineSyntax {}

  record LineBreak(Position position) implements InlineSyntax {}

  record SoftBreak(Position position) implements InlineSyntax {}

  /** One tag or declaration of HTML as written. */
  record Html(String html, Position position) implements InlineSyntax {}
}
