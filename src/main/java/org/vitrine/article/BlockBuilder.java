package org.vitrine.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.script.CodeLanguages;
import org.vitrine.script.Typesetter;

/** Makes blocks from their syntax, everything in them resolved. Used for one reading. */
final class BlockBuilder {
  /** What is read of a callout's. */
  private static final SortedSet<String> OF_CODE =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("filename")));

  private final InlineBuilder inlines;
  private final Labels labels;
  private final MathsSetter maths;
  private final Typesetter typesetter;
  private final AttributeGate attributes;
  private final LinkGate links;
  private final FigureBuilder figures;
  private final HtmlGate html = new HtmlGate();
  private final Report report;
  private final Set<String> uncoloured = new HashSet<>();

  BlockBuilder(
      InlineBuilder inlines,
      Labels labels,
      MathsSetter maths,
      Typesetter typesetter,
      AttributeGate attributes,
      LinkGate links,
      Report report) {
    this.links = links;
    this.inlines = inlines;
    this.labels = labels;
    this.maths = maths;
    this.typesetter = typesetter;
    this.attributes = attributes;
    this.figures = new FigureBuilder(this, inlines, labels, attributes, report);
    this.report = report;
  }

  List<Block> build(List<BlockSyntax> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    HtmlRun run = new HtmlRun(html, links, report);
    for (BlockSyntax block : blocks) {
      add(out, block, run);
    }
    run.end();
    return out;
  }

  private void add(List<Block> out, BlockSyntax block, HtmlRun run) {
    switch (block) {
      case BlockSyntax.Heading heading -> {
        attributes.checkHeading(heading.attributes());
        out.add(
            new Block.Heading(
                labels.level(heading),
                labels.of(heading).orElseThrow(),
                inlines.build(heading.text()),
                heading.position()));
      }
      case BlockSyntax.Paragraph paragraph -> {
        if (Figures.of(paragraph).isEmpty()) {
          paragraph(out, paragraph);
        } else {
          figures.figure(paragraph).ifPresent(out::add);
        }
      }
      case BlockSyntax.Code code -> out.add(code(code));
      case BlockSyntax.Maths found ->
          maths
              .set(found.tex(), true)
              .map(formula -> new Block.Equation(formula, labels.of(found), found.position()))
              .ifPresent(out::add);
      case BlockSyntax.Table table -> out.add(figures.table(table));
      case BlockSyntax.BulletList list ->
          out.add(
              new Block.BulletList(
                  list.items().stream().map(this::build).toList(), list.tight(), list.position()));
      case BlockSyntax.OrderedList list ->
          out.add(
              new Block.OrderedList(
                  list.start(),
                  list.items().stream().map(this::build).toList(),
                  list.tight(),
                  list.position()));
      case BlockSyntax.DefinitionList list -> out.add(definitions(list));
      case BlockSyntax.Quote quote ->
          out.add(new Block.Quote(build(quote.children()), quote.position()));
      case BlockSyntax.Div div -> div(out, div);
      case BlockSyntax.Rule rule -> out.add(new Block.Rule(rule.position()));
      case BlockSyntax.Html found ->
          run.add(found.html().text(), found.html()::at)
              .map(safe -> new Block.Html(safe, found.position()))
              .ifPresent(out::add);
      case BlockSyntax.NoteDefinition ignored -> {
        // Among the article's notes.
      }
    }
  }

  /** A formula of its own line within a paragraph divides it. */
  private void paragraph(List<Block> out, BlockSyntax.Paragraph paragraph) {
    List<InlineSyntax> line = new ArrayList<>();
    for (InlineSyntax node : paragraph.text()) {
      if (node instanceof InlineSyntax.Maths found && found.display()) {
        text(out, line, paragraph);
        line = new ArrayList<>();
        maths
            .set(found.tex(), true)
            .map(formula -> new Block.Equation(formula, labels.of(found), found.position()))
            .ifPresent(out::add);
      } else {
        line.add(node);
      }
    }
    text(out, line, paragraph);
  }

  private void text(List<Block> out, List<InlineSyntax> line, BlockSyntax.Paragraph paragraph) {
    List<InlineSyntax> text = new ArrayList<>(line);
    while (!text.isEmpty() && isBlank(text.getFirst())) {
      text.removeFirst();
    }
    while (!text.isEmpty() && isBlank(text.getLast())) {
      text.removeLast();
    }
    if (!text.isEmpty() && text.getFirst() instanceof InlineSyntax.Text first) {
      text.set(0, new InlineSyntax.Text(first.text().stripLeading(), first.position()));
    }
    if (!text.isEmpty() && text.getLast() instanceof InlineSyntax.Text last) {
      text.set(
          text.size() - 1, new InlineSyntax.Text(last.text().stripTrailing(), last.position()));
    }
    if (!text.isEmpty()) {
      boolean whole = text.size() == paragraph.text().size();
      out.add(
          new Block.Paragraph(
              inlines.build(text), whole ? paragraph.position() : text.getFirst().position()));
    }
  }

  private static boolean isBlank(InlineSyntax node) {
    return node instanceof InlineSyntax.SoftBreak
        || (node instanceof InlineSyntax.Text text && text.text().isBlank());
  }

  private Block code(BlockSyntax.Code code) {
    if (!CodeLanguages.isKnown(code.language()) && uncoloured.add(code.language())) {
      report.warning(
          "unknown-code-language",
          code.position(),
          "code is in a language that is not coloured",
          code.language() + ", it is shown plain",
          Nearest.to(code.language(), CodeLanguages.names())
              .map(name -> "did you mean " + name + "?")
              .orElse(
                  "write text for code that is to be plain; coloured are "
                      + String.join(", ", CodeLanguages.names())));
    }
    attributes.warnOfOthers(code.attributes(), "a block of code", OF_CODE);
    return new Block.Code(
        code.code(),
        code.language(),
        typesetter.highlight(code.code(), code.language()),
        attributes.rest(code.attributes(), Set.of()),
        code.position());
  }

  private Block definitions(BlockSyntax.DefinitionList list) {
    List<Block.DefinitionList.Definition> definitions = new ArrayList<>();
    for (BlockSyntax.DefinitionList.Definition definition : list.definitions()) {
      definitions.add(
          new Block.DefinitionList.Definition(
              definition.terms().stream().map(inlines::build).toList(),
              definition.meanings().stream().map(this::build).toList()));
    }
    return new Block.DefinitionList(definitions, list.position());
  }

  private void div(List<Block> out, BlockSyntax.Div div) {
    switch (DivKind.of(div)) {
      case WIDGET -> widget(div).ifPresent(out::add);
      case FIGURE -> figures.figure(div).ifPresent(out::add);
      case TABLE -> figures.table(div).ifPresent(out::add);
      case ASIDE -> {
        Attributes rest = attributes.ofDiv(div.attributes(), AttributeGate.OF_TEXT, "an aside");
        out.add(new Block.Aside(build(div.children()), rest, div.position()));
      }
      case CALLOUT -> out.add(callout(div));
      case EXAMPLE -> out.add(example(div));
      case PLAIN -> {
        if (attributes.isWidgetByClass(div)) {
          return;
        }
        attributes.checkClasses(div);
        Attributes rest = rest(div, AttributeGate.OF_TEXT, "a div of text");
        out.add(
            new Block.Division(
                attributes.layout(div), build(div.children()), rest, div.position()));
      }
    }
  }

  /** Its text as it is written, and below it what comes of it. */
  private Block example(BlockSyntax.Div div) {
    List<Block> children = build(div.children());
    if (!div.written().isEmpty()) {
      Attributes shown = new Attributes(Optional.empty(), List.of("example-shown"), Map.of());
      children =
          List.of(
              code(
                  new BlockSyntax.Code(
                      div.written(), "markdown", AttributeSyntax.NONE, div.position())),
              new Block.Division(Layout.BODY, children, shown, div.position()));
    }
    return new Block.Division(
        attributes.layout(div),
        children,
        rest(div, AttributeGate.OF_TEXT, "an example"),
        div.position());
  }

  private Attributes rest(BlockSyntax.Div div, SortedSet<String> known, String of) {
    Attributes rest = attributes.ofDiv(div.attributes(), known, of);
    List<String> classes = new ArrayList<>(rest.classes());
    div.name()
        .map(AttributeSyntax.Name::text)
        .filter(name -> Layout.ofCssClass(name).isEmpty() && !classes.contains(name))
        .ifPresent(name -> classes.add(0, name));
    return new Attributes(rest.id(), classes, rest.values());
  }

  /** A heading at its start is the callout's title (Quarto). */
  private Block callout(BlockSyntax.Div div) {
    Attributes rest = rest(div, AttributeGate.OF_CALLOUTS, "a callout");
    for (String name : rest.classes()) {
      if (name.startsWith("callout-") && !DivKind.CALLOUTS.contains(name)) {
        report.error(
            "unknown-callout",
            div.position(),
            "a callout is of an unknown kind",
            "." + name,
            Nearest.to(name, DivKind.CALLOUTS)
                .map(one -> "did you mean ." + one + "?")
                .orElse("the kinds are ." + String.join(", .", DivKind.CALLOUTS)));
      }
    }
    List<BlockSyntax> children = div.children();
    if (!children.isEmpty() && children.getFirst() instanceof BlockSyntax.Heading heading) {
      Map<String, String> values = new LinkedHashMap<>(rest.values());
      values.putIfAbsent("title", PlainText.of(heading.text()));
      rest = new Attributes(rest.id(), rest.classes(), values);
      children = children.subList(1, children.size());
    }
    return new Block.Division(attributes.layout(div), build(children), rest, div.position());
  }

  /** Nothing where its attributes were not read: it is not asked about what seems to be missing. */
  private Optional<Block> widget(BlockSyntax.Div div) {
    Map<String, Block.WidgetFigure.Setting> settings = new LinkedHashMap<>();
    for (AttributeSyntax.Entry entry : div.attributes().entries()) {
      Block.WidgetFigure.Setting setting =
          new Block.WidgetFigure.Setting(entry.value(), entry.position());
      if (settings.putIfAbsent(entry.key(), setting) != null) {
        attributes.duplicate(entry);
      }
    }
    Optional<AttributeSyntax.Name> module = DivKind.widget(div);
    Block.WidgetFigure figure =
        new Block.WidgetFigure(
            module.orElseThrow().text(),
            labels.of(div).orElseThrow(),
            attributes.layout(div),
            settings,
            build(div.children()),
            div.position());
    return div.attributes().readable() ? Optional.of(figure) : Optional.empty();
  }
}
