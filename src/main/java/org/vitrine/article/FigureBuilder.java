package org.vitrine.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;

/** Makes figures and tables, with their captions and numbers. Used for one reading. */
final class FigureBuilder {
  private final BlockBuilder blocks;
  private final InlineBuilder inlines;
  private final Labels labels;
  private final AttributeGate attributes;
  private final PictureColumns columns;
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
    this.columns = new PictureColumns(report);
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
    boolean several = images.size() > 1;
    List<Block.Figure.Part> parts = new ArrayList<>();
    List<Block> caption = new ArrayList<>();
    for (InlineSyntax.Image image : images) {
      List<Inline> words = inlines.build(image.children());
      inlines
          .picture(image, brackets)
          .map(found -> new Block.Figure.Part(found, Optional.empty(), several ? words : List.of()))
          .ifPresent(parts::add);
      if (!several && !words.isEmpty()) {
        caption.add(new Block.Paragraph(words, image.children().getFirst().position()));
      }
    }
    if (parts.size() < images.size()) {
      return Optional.empty(); // Told where it was looked for.
    }
    AttributeSyntax named =
        images.stream()
            .map(InlineSyntax.Image::attributes)
            .filter(found -> found.id().isPresent())
            .findFirst()
            .orElse(images.getFirst().attributes());
    Layout layout = attributes.layout(images.stream().map(InlineSyntax.Image::attributes).toList());
    return Optional.of(
        new Block.Figure(
            labels.of(paragraph),
            layout,
            OptionalInt.empty(),
            parts,
            caption,
            attributes.rest(named, AttributeGate.OF_PICTURES),
            paragraph.position()));
  }

  /**
   * A div of pictures, each perhaps with a name and words of its own; its other text is the
   * caption.
   */
  Optional<Block> figure(BlockSyntax.Div div) {
    Figures.Parts parts = Figures.parts(div);
    if (parts.images().isEmpty()) {
      Optional<BlockSyntax> widget =
          parts.caption().stream().filter(FigureBuilder::isWidget).findFirst();
      if (widget.isPresent()) {
        return Optional.of(aroundWidget(div, widget.get()));
      }
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
    List<Block.Figure.Part> built = new ArrayList<>();
    parts.images().forEach(image -> part(image).ifPresent(built::add));
    List<Block> caption = blocks.build(parts.caption());
    if (built.size() < parts.images().size()) {
      return Optional.empty();
    }
    Block.Figure.Part first = built.getFirst();
    if (built.size() == 1
        && caption.isEmpty()
        && first.label().isEmpty()
        && !first.caption().isEmpty()) {
      caption = List.of(new Block.Paragraph(first.caption(), first.picture().position()));
      built.set(0, new Block.Figure.Part(first.picture(), Optional.empty(), List.of()));
    }
    return Optional.of(
        new Block.Figure(
            labels.of(div),
            attributes.layout(List.of(div.attributes())),
            columns.of(div.attributes(), built.size()),
            built,
            caption,
            attributes.ofDiv(div.attributes(), AttributeGate.OF_FIGURES, "a figure"),
            div.position()));
  }

  private static boolean isWidget(BlockSyntax block) {
    return block instanceof BlockSyntax.Div inside && DivKind.of(inside) == DivKind.WIDGET;
  }

  /** What it holds is built all the same: what else is wrong with it is told in the same run. */
  private Block aroundWidget(BlockSyntax.Div div, BlockSyntax widget) {
    String name = div.attributes().id().map(id -> "#" + id.text()).orElse(".figure");
    report.error(
        "widget-in-figure",
        widget.position(),
        "a widget is a figure by itself, and stands in another",
        "the div around it is {%s}".formatted(name),
        "give the widget the name and the caption, ::: feature-visualization {#fig-name …}, and leave"
            + " out the div around it");
    return new Block.Division(
        Layout.BODY, blocks.build(div.children()), Attributes.NONE, div.position());
  }

  private Optional<Block.Figure.Part> part(InlineSyntax.Image image) {
    boolean captioned = Figures.isCaptioned(image);
    InlineBuilder.Brackets brackets =
        captioned ? InlineBuilder.Brackets.CAPTION : InlineBuilder.Brackets.ALTERNATIVE;
    List<Inline> words = captioned ? inlines.build(image.children()) : List.of();
    return inlines
        .picture(image, brackets)
        .map(picture -> new Block.Figure.Part(picture, labels.of(image), words));
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
    attributes.ofDiv(given, Collections.emptySortedSet(), "a table");
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
