package org.vitrine.article.markdown;

import java.util.List;
import java.util.Optional;
import org.vitrine.diagnostic.Position;

/** What an article's text is written as, block by block. */
public sealed interface BlockSyntax {

  /** Where it begins. */
  Position position();

  /**
   * @param level as written: 1 for {@code #}
   */
  record Heading(int level, List<InlineSyntax> text, AttributeSyntax attributes, Position position)
      implements BlockSyntax {}

  record Paragraph(List<InlineSyntax> text, Position position) implements BlockSyntax {}

  record Code(String code, String language, AttributeSyntax attributes, Position position)
      implements BlockSyntax {}

  /** {@code $$ … $$ {#eq-x}}. */
  record Maths(Snippet tex, AttributeSyntax attributes, Position position) implements BlockSyntax {}

  record Table(
      List<Alignment> columns,
      List<List<List<InlineSyntax>>> head,
      List<List<List<InlineSyntax>>> body,
      Optional<Caption> caption,
      Position position)
      implements BlockSyntax {

    public enum Alignment {
      NONE,
      LEFT,
      CENTER,
      RIGHT
    }

    /** {@code : Caption {#tbl-x}}. */
    public record Caption(List<InlineSyntax> text, AttributeSyntax attributes, Position position) {}
  }

  record BulletList(List<List<BlockSyntax>> items, boolean tight, Position position)
      implements BlockSyntax {}

  record OrderedList(int start, List<List<BlockSyntax>> items, boolean tight, Position position)
      implements BlockSyntax {}

  record DefinitionList(List<Definition> definitions, Position position) implements BlockSyntax {

    public record Definition(List<List<InlineSyntax>> terms, List<List<BlockSyntax>> meanings) {}
  }

  record Quote(List<BlockSyntax> children, Position position) implements BlockSyntax {}

  /**
   * {@code ::: name {attributes}}.
   *
   * @param name the bare word after the colons
   * @param written an example's text as it is written; empty for every other div
   */
  record Div(
      Optional<AttributeSyntax.Name> name,
      AttributeSyntax attributes,
      List<BlockSyntax> children,
      String written,
      Position position)
      implements BlockSyntax {}

  record Rule(Position position) implements BlockSyntax {}

  record Html(Snippet html, Position position) implements BlockSyntax {}

  /** {@code [^id]: text}. */
  record NoteDefinition(String id, List<BlockSyntax> children, Position position)
      implements BlockSyntax {}
}
