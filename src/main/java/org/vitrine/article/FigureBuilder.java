package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;

/** Makes figures and tables, with their captions and numbers. Used for one reading. */
final class FigureBuilder {
  private final BlockBuilder blocks;
  private final InlineBuilder inlines;
  private final Labels labels;
  private final AttributeGate attributes;
  private final Report report;

  FigureBuilder(
      BlockBuilder blocks,
      InlineBuilder inlines,
      Labels labels,
      AttributeGate attributes,
      Report report) {
    this.blocks = blocks;
    this.inlines = inlines;
    this.labels = labels;
    this.attributes = attributes;
    this.report = report;
  }

  /**
   * A paragraph of pictures. What stands in the brackets of one is the caption; of several, each
   * picture's own words.
   */
  Optional<Block> figure(BlockSyntax.Paragraph paragraph) {
    List<InlineSyntax.Image> images = Figures.of(paragraph);
    InlineBuilder.Brackets brackets =
        images.size() == 1
            ? InlineBuilder.Brackets.CAPTION
            : InlineBuilder.Brackets.CAPTION_OF_SEVERAL;
    List<Picture> pictures = new ArrayList<>();
    List<List<Inline>> words = new ArrayList<>();
    for (InlineSyntax.Image image : images) {
      inlines.picture(image, brackets).ifPresent(pictures::add);
      words.add(inlines.build(image.children()));
    }
    if (pictures.size() < images.size()) {
      return Optional.empty(); // Told where it was looked for.
    }
    AttributeSyntax named =
        images.stream()
            .map(InlineSyntax.Image::attributes)
            .filter(found -> found.id().isPresent())
            .findFirst()
            .orElse(images.getFirst().attributes());
    boolean several = images.size() > 1 && words.stream().anyMatch(own -> !own.isEmpty());
    Layout layout = attributes.layout(images.stream().map(InlineSyntax.Image::attributes).toList());
    return Optional.of(
        new Block.Figure(
            labels.of(paragraph),
            layout,
            pictures,
            several ? words : List.of(),
            several || words.getFirst().isEmpty() ? List.of() : caption(images.getFirst(), words),
            attributes.rest(named, AttributeGate.OF_PICTURES),
            paragraph.position()));
  }

  private static List<Block> caption(InlineSyntax.Image image, List<List<Inline>> words) {
    return List.of(new Block.Paragraph(words.getFirst(), image.children().getFirst().position()));
  }

  /** A div of pictures; its other text is the caption. */
  Optional<Block> figure(BlockSyntax.Div div) {
    Figures.Parts parts = Figures.parts(div);
    if (parts.images().isEmpty()) {
      if (div.attributes().readable()) {
        report.error(
            "empty-figure",
            div.position(),
            "a figure holds no picture",
            "no paragraph of pictures alone",
            "write ![what it shows](figures/name.png) on a line of its own");
      }
      return Optional.empty();
    }
    List<Picture> pictures = new ArrayList<>();
    for (InlineSyntax.Image image : parts.images()) {
      inlines.picture(image, InlineBuilder.Brackets.ALTERNATIVE).ifPresent(pictures::add);
    }
    List<Block> caption = blocks.build(parts.caption());
    if (pictures.size() < parts.images().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Figure(
            labels.of(div),
            attributes.layout(List.of(div.attributes())),
            pictures,
            List.of(),
            caption,
            attributes.rest(div.attributes(), Set.of()),
            div.position()));
  }

  Block table(BlockSyntax.Table table) {
    return table(
        table,
        labels.of(table),
        table.caption().map(BlockSyntax.Table.Caption::text).orElse(List.of()),
        table.caption().map(BlockSyntax.Table.Caption::attributes).orElse(AttributeSyntax.NONE));
  }

  /** A div around a table, whose other text is the caption (Quarto). */
  Optional<Block> table(BlockSyntax.Div div) {
    List<InlineSyntax> caption = new ArrayList<>();
    Optional<BlockSyntax.Table> table = Optional.empty();
    for (BlockSyntax child : div.children()) {
      if (child instanceof BlockSyntax.Table found && table.isEmpty()) {
        table = Optional.of(found);
        found.caption().ifPresent(own -> caption.addAll(own.text()));
      } else if (child instanceof BlockSyntax.Paragraph paragraph) {
        caption.addAll(paragraph.text());
      } else {
        report.error(
            "bad-table",
            child.position(),
            "a table's div holds something else",
            "only one table and a paragraph of caption can stand there",
            "move it out of the div");
      }
    }
    if (table.isEmpty()) {
      report.error(
          "bad-table",
          div.position(),
          "a table's div holds no table",
          "",
          "write its rows as | cell | cell |, the second line | --- | --- |");
    }
    return table.map(found -> table(found, labels.of(div), caption, div.attributes()));
  }

  private Block table(
      BlockSyntax.Table table,
      Optional<Label> label,
      List<InlineSyntax> caption,
      AttributeSyntax given) {
    attributes.rest(given, Set.of());
    return new Block.Table(
        label,
        attributes.layout(List.of(given)),
        inlines.build(caption),
        table.columns().stream().map(FigureBuilder::alignment).toList(),
        table.head().stream().map(this::row).toList(),
        table.body().stream().map(this::row).toList(),
        table.position());
  }

  private Block.Table.Row row(List<List<InlineSyntax>> cells) {
    List<List<Inline>> out = new ArrayList<>();
    cells.forEach(cell -> out.add(inlines.build(cell)));
    return new Block.Table.Row(out);
  }

  private static Block.Table.Alignment alignment(BlockSyntax.Table.Alignment alignment) {
    return switch (alignment) {
      case NONE -> Block.Table.Alignment.NONE;
      case LEFT -> Block.Table.Alignment.LEFT;
      case CENTER -> Block.Table.Alignment.CENTER;
      case RIGHT -> Block.Table.Alignment.RIGHT;
    };
  }
}
