package org.vitrine.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.diagnostic.Position;

/**
 * Gives everything that can be referred to its anchor and number, in the order of the text. Used
 * for one article.
 */
final class Labels {
  private final Report report;
  private final SectionNumbers sections;
  private final IdentityHashMap<Object, Label> ofNode = new IdentityHashMap<>();
  private final Map<String, Label> byId = new LinkedHashMap<>();
  private final Map<String, Position> places = new LinkedHashMap<>();
  private final List<Runnable> unnamed = new ArrayList<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Set<String> taken = new TreeSet<>();
  private final HeadingIds ids = new HeadingIds(taken);
  private int figures;
  private int tables;
  private int equations;

  private Labels(Report report, SectionNumbers sections) {
    this.report = report;
    this.sections = sections;
  }

  static Labels of(
      List<BlockSyntax> summary, List<BlockSyntax> body, boolean numberSections, Report report) {
    Labels labels = new Labels(report, SectionNumbers.of(body, numberSections, report));
    labels.blocks(summary, false);
    labels.blocks(body, true);
    labels.unnamed.forEach(Runnable::run); // Made ids stand back behind those that authors gave.
    return labels;
  }

  /** The label of a node; empty where it has none. */
  Optional<Label> of(Object node) {
    return Optional.ofNullable(ofNode.get(node));
  }

  Optional<Label> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The text of the heading that a label stands for; empty where it stands for something else. */
  String title(Label label) {
    return titles.getOrDefault(label.id(), "");
  }

  /** The level of a heading on the page, 1 for a section. */
  int level(BlockSyntax.Heading heading) {
    return sections.level(heading);
  }

  /** Whether an id is anywhere in the article. */
  boolean hasAnchor(String id) {
    return taken.contains(id);
  }

  /** The ids that can be referred to. */
  Set<String> names() {
    return byId.keySet();
  }

  private void blocks(List<BlockSyntax> blocks, boolean top) {
    blocks.forEach(block -> block(block, top));
  }

  private void block(BlockSyntax block, boolean top) {
    switch (block) {
      case BlockSyntax.Heading heading -> heading(heading, top);
      case BlockSyntax.Paragraph paragraph -> paragraph(paragraph);
      case BlockSyntax.Code code -> anchor(code.attributes());
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
    name(
        heading,
        heading.attributes(),
        number.kind(),
        number.number(),
        () -> ids.of(PlainText.of(heading.text())));
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
        secondName(
            paragraph,
            attributes,
            image.attributes(),
            "pictures in one paragraph are one figure, and it has one name",
            "put the paragraph between ::: {#fig-name} and :::, where each picture may have a name");
      }
      inlines(image.children());
    }
  }

  /** A name that has no place; what refers to it is not told so as well. */
  private void secondName(
      Object node, AttributeSyntax first, AttributeSyntax second, String problem, String hint) {
    if (second.id().isPresent() && anchor(second)) {
      AttributeSyntax.Name id = second.id().get();
      byId.put(id.text(), ofNode.get(node));
      report.error(
          "second-name",
          id.position(),
          problem,
          "%s; it is %s already".formatted(id.text(), first.id().get().text()),
          hint);
    }
  }

  /** The pictures of a figure: those with a name are its parts, a, b and so on. */
  private void parts(List<InlineSyntax.Image> images) {
    int part = 0;
    for (InlineSyntax.Image image : images) {
      if (image.attributes().id().isPresent()) {
        String letter = SectionNumbers.letter(++part).toLowerCase(Locale.ROOT);
        name(image, image.attributes(), Label.Kind.FIGURE, figures + letter, () -> "");
      }
      if (Figures.isCaptioned(image)) {
        inlines(image.children());
      }
    }
  }

  private void figure(Object node, AttributeSyntax attributes, String made) {
    String number = Integer.toString(++figures);
    name(node, attributes, Label.Kind.FIGURE, number, () -> ids.unique(made + "-" + number));
  }

  private void equation(Object node, AttributeSyntax attributes) {
    if (attributes.id().isPresent()) {
      String number = Integer.toString(++equations);
      name(node, attributes, Label.Kind.EQUATION, number, () -> "");
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
    name(node, attributes, Label.Kind.TABLE, number, () -> ids.unique("table-" + number));
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
      secondName(
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
          unnamed.add(
              () ->
                  ofNode.put(
                      div,
                      new Label(
                          Label.Kind.FIGURE, ids.unique(DivKind.widget(div).get().text()), "")));
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
        anchor(div.attributes());
        blocks(div.children(), false);
      }
      case EXAMPLE, PLAIN -> {
        anchor(div.attributes());
        blocks(div.children(), top);
      }
    }
  }

  private void inlines(List<InlineSyntax> nodes) {
    for (InlineSyntax node : nodes) {
      switch (node) {
        case InlineSyntax.Maths maths -> equation(maths, maths.attributes());
        case InlineSyntax.Span span -> {
          anchor(span.attributes());
          inlines(span.children());
        }
        case InlineSyntax.Code code -> anchor(code.attributes());
        case InlineSyntax.Link link -> {
          anchor(link.attributes());
          inlines(link.children());
        }
        case InlineSyntax.Image image -> picture(image);
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

  /** A picture in a line is no figure; what refers to it as to one is not told so as well. */
  private void picture(InlineSyntax.Image image) {
    AttributeSyntax.Name id = image.attributes().id().orElse(null);
    if (anchor(image.attributes()) && id != null && id.text().startsWith("fig-")) {
      byId.put(id.text(), new Label(Label.Kind.FIGURE, id.text(), ""));
      report.error(
          "not-alone",
          id.position(),
          "a picture has a figure's name, and text stands beside it",
          id.text(),
          "write blank lines around it, and its caption into its brackets");
    }
  }

  private void name(
      Object node,
      AttributeSyntax attributes,
      Label.Kind kind,
      String number,
      Supplier<String> made) {
    if (attributes.id().isEmpty()) {
      unnamed.add(
          () -> {
            Label label = new Label(kind, made.get(), number);
            keep(node, label);
            byId.putIfAbsent(label.id(), label);
          });
      return;
    }
    Label label = new Label(kind, attributes.id().get().text(), number);
    keep(node, label);
    if (anchor(attributes)) {
      byId.put(label.id(), label);
      label.kind().otherThan(label.id()).ifPresent(better -> wrongKind(attributes, kind, better));
    }
  }

  private void wrongKind(AttributeSyntax attributes, Label.Kind kind, String better) {
    AttributeSyntax.Name id = attributes.id().get();
    report.warning(
        "wrong-label",
        id.position(),
        "a label says that it names something else",
        "%s is the name of %s".formatted(id.text(), kind.shown()),
        "write {#%s}, and @%s where it is referred to".formatted(better, better));
  }

  private void keep(Object node, Label label) {
    ofNode.put(node, label);
    if (node instanceof BlockSyntax.Heading heading) {
      titles.putIfAbsent(label.id(), PlainText.of(heading.text()));
    }
  }

  /** Takes an id; false where it is taken already, which is told. */
  private boolean anchor(AttributeSyntax attributes) {
    if (attributes.id().isEmpty()) {
      return true;
    }
    AttributeSyntax.Name id = attributes.id().get();
    Position first = places.putIfAbsent(id.text(), id.position());
    taken.add(id.text());
    if (ReservedIds.holds(id.text())) {
      report.error(
          "reserved-name",
          id.position(),
          "a name is one that the page itself uses",
          id.text(),
          "write another, such as {#my-%s}".formatted(id.text()));
    }
    if (first == null) {
      return true;
    }
    report.error(
        "duplicate-label",
        id.position(),
        "a label is given twice",
        "%s is on line %d already".formatted(id.text(), first.line()),
        "give one of the two another name");
    return false;
  }
}
