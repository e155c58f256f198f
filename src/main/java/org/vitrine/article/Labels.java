package org.vitrine.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;

/**
 * Gives everything that can be referred to its anchor and number, in the order of the text. Used
 * for one article.
 */
final class Labels {
  private final SectionNumbers sections;
  private final LabelBook book;
  private int figures;
  private int tables;
  private int equations;

  private Labels(Report report, SectionNumbers sections) {
    this.sections = sections;
    this.book = new LabelBook(report);
  }

  static Labels of(
      List<BlockSyntax> summary, List<BlockSyntax> body, boolean numberSections, Report report) {
    Labels labels = new Labels(report, SectionNumbers.of(body, numberSections, report));
    labels.blocks(summary, false);
    labels.blocks(body, true);
    labels.book.nameTheRest();
    return labels;
  }

  /** The label of a node; empty where it has none. */
  Optional<Label> of(Object node) {
    return book.of(node);
  }

  Optional<Label> named(String id) {
    return book.named(id);
  }

  /** The text of the heading that a label stands for; empty where it stands for something else. */
  String title(Label label) {
    return book.title(label);
  }

  /** Whether an id is anywhere in the article. */
  boolean hasAnchor(String id) {
    return book.hasAnchor(id);
  }

  /** The ids that can be referred to. */
  Set<String> names() {
    return book.names();
  }

  /** The level of a heading on the page, 1 for a section. */
  int level(BlockSyntax.Heading heading) {
    return sections.level(heading);
  }

  private void blocks(List<BlockSyntax> blocks, boolean top) {
    blocks.forEach(block -> block(block, top));
  }

  private void block(BlockSyntax block, boolean top) {
    switch (block) {
      case BlockSyntax.Heading heading -> heading(heading, top);
      case BlockSyntax.Paragraph paragraph -> paragraph(paragraph);
      case BlockSyntax.Code code -> book.anchor(code.attributes());
      case BlockSyntax.Maths maths -> equation(maths, maths.attributes());
      case BlockSyntax.Table table -> table(table);
      case BlockSyntax.BulletList list -> list.items().forEach(item -> blocks(item, false));
      case BlockSyntax.OrderedList list -> list.items().forEach(item -> blocks(item, false));
      case BlockSyntax.DefinitionList list ->
          list.definitions()
              .forEach(
                  definition -> {
                    definition.terms().forEach(this::inlines);
                    definition.meanings().forEach(meaning -> blocks(meaning, false));
                  });
      case BlockSyntax.Quote quote -> blocks(quote.children(), false);
      case BlockSyntax.Div div -> div(div, top);
      case BlockSyntax.NoteDefinition note -> blocks(note.children(), false);
      case BlockSyntax.Rule ignored -> {
        // Cannot be named.
      }
      case BlockSyntax.Html ignored -> {
        // Its ids do not pass the allow-list.
      }
    }
  }

  private void heading(BlockSyntax.Heading heading, boolean top) {
    inlines(heading.text());
    SectionNumbers.Numbered number =
        top ? sections.next(heading) : new SectionNumbers.Numbered(Label.Kind.SECTION, "");
    book.name(
        heading,
        heading.attributes(),
        number.kind(),
        number.number(),
        () -> book.madeOf(PlainText.of(heading.text())));
  }

  private void paragraph(BlockSyntax.Paragraph paragraph) {
    List<InlineSyntax.Image> images = Figures.of(paragraph);
    if (images.isEmpty()) {
      inlines(paragraph.text());
      return;
    }
    Optional<InlineSyntax.Image> named =
        images.stream().filter(image -> image.attributes().id().isPresent()).findFirst();
    boolean captioned = images.stream().anyMatch(image -> !image.children().isEmpty());
    AttributeSyntax attributes =
        named.map(InlineSyntax.Image::attributes).orElse(AttributeSyntax.NONE);
    if (captioned || named.isPresent()) {
      figure(paragraph, attributes, "figure");
    }
    for (InlineSyntax.Image image : images) {
      if (!image.attributes().id().equals(attributes.id())) {
        book.secondName(
            paragraph,
            attributes,
            image.attributes(),
            "pictures in one paragraph are one figure, and it has one name",
            "put the paragraph between ::: {#fig-name} and :::, where each picture may have a name");
      }
      inlines(image.children());
    }
  }

  /** The pictures of a figure: those with a name are its parts, a, b and so on. */
  private void parts(List<InlineSyntax.Image> images) {
    int part = 0;
    for (InlineSyntax.Image image : images) {
      if (image.attributes().id().isPresent()) {
        String letter = SectionNumbers.letter(++part).toLowerCase(Locale.ROOT);
        book.name(image, image.attributes(), Label.Kind.FIGURE, figures + letter, () -> "");
      }
      if (Figures.isCaptioned(image)) {
        inlines(image.children());
      }
    }
  }

  private void figure(Object node, AttributeSyntax attributes, String made) {
    String number = Integer.toString(++figures);
    book.name(node, attributes, Label.Kind.FIGURE, number, () -> book.made(made + "-" + number));
  }

  private void equation(Object node, AttributeSyntax attributes) {
    if (attributes.id().isPresent()) {
      String number = Integer.toString(++equations);
      book.name(node, attributes, Label.Kind.EQUATION, number, () -> "");
    }
  }

  private void table(BlockSyntax.Table table) {
    table
        .caption()
        .ifPresent(
            caption -> {
              tableLabel(table, caption.attributes());
              inlines(caption.text());
            });
    cells(table);
  }

  private void cells(BlockSyntax.Table table) {
    table.head().forEach(row -> row.forEach(this::inlines));
    table.body().forEach(row -> row.forEach(this::inlines));
  }

  private void tableLabel(Object node, AttributeSyntax attributes) {
    String number = Integer.toString(++tables);
    book.name(node, attributes, Label.Kind.TABLE, number, () -> book.made("table-" + number));
  }

  /** A table in a div has the div's name, else its caption's. */
  private void tableDiv(BlockSyntax.Div div) {
    AttributeSyntax own = div.attributes();
    AttributeSyntax captions =
        div.children().stream()
            .filter(BlockSyntax.Table.class::isInstance)
            .flatMap(child -> ((BlockSyntax.Table) child).caption().stream())
            .map(BlockSyntax.Table.Caption::attributes)
            .findFirst()
            .orElse(AttributeSyntax.NONE);
    tableLabel(div, own.id().isPresent() ? own : captions);
    if (own.id().isPresent()) {
      book.secondName(
          div,
          own,
          captions,
          "a table's div has a name, and so has the caption in it",
          "remove one of the two");
    }
    for (BlockSyntax child : div.children()) {
      if (child instanceof BlockSyntax.Table inner) {
        inner.caption().ifPresent(caption -> inlines(caption.text()));
        cells(inner);
      } else {
        block(child, false);
      }
    }
  }

  private void div(BlockSyntax.Div div, boolean top) {
    switch (DivKind.of(div)) {
      case WIDGET -> {
        boolean numbered = !div.children().isEmpty() || div.attributes().id().isPresent();
        if (numbered) {
          figure(div, div.attributes(), "figure");
        } else {
          book.keepLater(div, Label.Kind.FIGURE, () -> book.made(DivKind.widget(div).get().text()));
        }
        blocks(div.children(), false);
      }
      case FIGURE -> {
        figure(div, div.attributes(), "figure");
        Figures.Parts parts = Figures.parts(div);
        parts(parts.images());
        blocks(parts.caption(), false);
      }
      case TABLE -> tableDiv(div);
      case ASIDE, CALLOUT -> {
        book.anchor(div.attributes());
        blocks(div.children(), false);
      }
      case EXAMPLE, PLAIN -> {
        book.anchor(div.attributes());
        blocks(div.children(), top);
      }
    }
  }

  private void inlines(List<InlineSyntax> nodes) {
    for (InlineSyntax node : nodes) {
      switch (node) {
        case InlineSyntax.Maths maths -> equation(maths, maths.attributes());
        case InlineSyntax.Span span -> {
          book.anchor(span.attributes());
          inlines(span.children());
        }
        case InlineSyntax.Code code -> book.anchor(code.attributes());
        case InlineSyntax.Link link -> {
          book.anchor(link.attributes());
          inlines(link.children());
        }
        case InlineSyntax.Image image -> book.pictureInLine(image.attributes());
        case InlineSyntax.Emphasis found -> inlines(found.children());
        case InlineSyntax.Strong found -> inlines(found.children());
        case InlineSyntax.Strikethrough found -> inlines(found.children());
        case InlineSyntax.Superscript found -> inlines(found.children());
        case InlineSyntax.Subscript found -> inlines(found.children());
        case InlineSyntax.InlineNote found -> inlines(found.children());
        case InlineSyntax.Text ignored -> {
          // Cannot be named.
        }
        case InlineSyntax.Cite ignored -> {
          // Names, and is not named.
        }
        case InlineSyntax.NoteMark ignored -> {
          // Has a number of its own.
        }
        case InlineSyntax.LineBreak ignored -> {
          // Cannot be named.
        }
        case InlineSyntax.SoftBreak ignored -> {
          // Cannot be named.
        }
        case InlineSyntax.Html ignored -> {
          // Its ids do not pass the allow-list.
        }
      }
    }
  }
}
