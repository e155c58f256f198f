package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.Formula;

/** Makes lines of text from their syntax, everything in them resolved. Used for one reading. */
final class InlineBuilder {
  private final Labels labels;
  private final TextOrder order;
  private final CiteResolver cites;
  private final MathsSetter maths;
  private final ArticleFolder folder;
  private final AttributeGate attributes;
  private final LinkGate links;
  private final UnitGate units;
  private final ValueGate values;
  private final HtmlGate html = new HtmlGate();
  private final Words words;
  private final Report report;

  InlineBuilder(
      Labels labels,
      TextOrder order,
      CiteResolver cites,
      MathsSetter maths,
      ArticleFolder folder,
      AttributeGate attributes,
      LinkGate links,
      UnitGate units,
      ValueGate values,
      Words words,
      Report report) {
    this.labels = labels;
    this.order = order;
    this.cites = cites;
    this.maths = maths;
    this.folder = folder;
    this.attributes = attributes;
    this.words = words;
    this.links = links;
    this.units = units;
    this.values = values;
    this.report = report;
  }

  List<Inline> build(List<InlineSyntax> nodes) {
    List<Inline> out = new ArrayList<>(nodes.size());
    HtmlRun run = new HtmlRun(html, links, report);
    for (InlineSyntax node : nodes) {
      add(out, node, run);
    }
    run.end();
    return out;
  }

  private void add(List<Inline> out, InlineSyntax node, HtmlRun run) {
    switch (node) {
      case InlineSyntax.Text text -> out.add(new Inline.Text(text.text()));
      case InlineSyntax.Emphasis found -> out.add(new Inline.Emphasis(build(found.children())));
      case InlineSyntax.Strong found -> out.add(new Inline.Strong(build(found.children())));
      case InlineSyntax.Strikethrough found ->
          out.add(new Inline.Strikethrough(build(found.children())));
      case InlineSyntax.Superscript found ->
          out.add(new Inline.Superscript(build(found.children())));
      case InlineSyntax.Subscript found -> out.add(new Inline.Subscript(build(found.children())));
      case InlineSyntax.Span span when UnitGate.isUnit(span) ->
          units
              .pass(span)
              .map(mention -> new Inline.Unit(build(span.children()), mention))
              .ifPresent(out::add);
      case InlineSyntax.Span span when ValueGate.isValue(span) ->
          values.pass(span).map(Inline.Value::new).ifPresent(out::add);
      case InlineSyntax.Span span ->
          out.add(new Inline.Span(build(span.children()), attributes.ofSpan(span.attributes())));
      case InlineSyntax.Code code ->
          out.add(
              attributes.named(new Inline.Code(code.code()), code.attributes(), "code in a line"));
      case InlineSyntax.Maths found -> maths(out, found);
      case InlineSyntax.Link link -> link(out, link);
      case InlineSyntax.Image image ->
          picture(image, Brackets.ALTERNATIVE)
              .map(Inline.Image::new)
              .map(found -> attributes.named(found, image.attributes()))
              .ifPresent(out::add);
      case InlineSyntax.Cite cite -> cite(out, cite);
      case InlineSyntax.NoteMark mark ->
          order.number(mark).map(Inline.NoteMark::new).ifPresent(out::add);
      case InlineSyntax.InlineNote note ->
          order.number(note).map(Inline.NoteMark::new).ifPresent(out::add);
      case InlineSyntax.LineBreak ignored -> out.add(new Inline.LineBreak());
      case InlineSyntax.SoftBreak ignored -> out.add(new Inline.SoftBreak());
      case InlineSyntax.Html found ->
          run.add(found.html(), at -> moved(found.position(), at))
              .map(Inline.Html::new)
              .ifPresent(out::add);
    }
  }

  private static Position moved(Position position, int characters) {
    return new Position(position.file(), position.line(), position.column() + characters);
  }

  private void maths(List<Inline> out, InlineSyntax.Maths found) {
    Optional<Formula> formula = maths.set(found.tex(), found.display());
    formula.map(Inline.Maths::new).ifPresent(out::add);
  }

  private void link(List<Inline> out, InlineSyntax.Link link) {
    List<Inline> children = build(link.children());
    if (!links.isWhole(link)) {
      return;
    }
    Optional<LinkGate.FileLink> named = LinkGate.file(link.href());
    Optional<Inline> found =
        named.isPresent()
            ? folder
                .linked(named.get().path(), link.position())
                .map(Optional::of)
                .map(file -> new Inline.Link(children, named.get().rest(), link.title(), file))
            : links
                .pass(link.href(), link.position())
                .map(href -> new Inline.Link(children, href, link.title(), Optional.empty()));
    found.map(it -> attributes.named(it, link.attributes(), "a link")).ifPresent(out::add);
  }

  /** What the brackets of a picture hold. */
  enum Brackets {
    ALTERNATIVE,
    CAPTION,
    CAPTION_OF_SEVERAL
  }

  /**
   * The picture of an image.
   *
   * @param brackets what stands in its brackets
   */
  Optional<Picture> picture(InlineSyntax.Image image, Brackets brackets) {
    Optional<String> given = Figures.alternative(image);
    attributes.ofPicture(image.attributes());
    String inBrackets = PlainText.of(image.children()).strip();
    boolean alternative = brackets == Brackets.ALTERNATIVE;
    boolean known = image.attributes().readable();
    if (given.isEmpty() && known && (!alternative || inBrackets.isEmpty())) {
      boolean several = brackets == Brackets.CAPTION_OF_SEVERAL && !inBrackets.isEmpty();
      report.error(
          "missing-alt-text",
          image.position(),
          "a picture has no text alternative",
          several
              ? image.source()
                  + "; pictures in one paragraph are one figure, and \"%s\" is its caption"
                      .formatted(inBrackets)
              : image.source(),
          several
              ? "put the paragraph between ::: {#fig-name} and :::, where brackets hold what the"
                  + " pictures show and the text below them is the caption; or give each {alt=\"…\"}"
              : "say what it shows, for those who do not see it: {alt=\"…\"}; alt=\"\" if it only decorates");
    }
    String alt = given.orElse(alternative ? inBrackets : "");
    return folder.picture(image.source(), alt, image.position()).map(found -> sized(found, image));
  }

  /** The picture with the width that the author wants, its height in proportion. */
  private Picture sized(Picture picture, InlineSyntax.Image image) {
    Optional<AttributeSyntax.Entry> wanted = image.attributes().entry("width");
    if (wanted.isEmpty()) {
      return picture;
    }
    String value = wanted.get().value().replaceFirst("px$", "");
    if (!value.matches("[1-9]\\d{0,4}")) {
      report.warning(
          "bad-width",
          wanted.get().valuePosition(),
          "a width is not in pixels",
          wanted.get().value() + " has no effect",
          "write width=400, or choose a layout such as .l-page");
      return picture;
    }
    int width = Integer.parseInt(value);
    Optional<String> high =
        image
            .attributes()
            .value("height")
            .map(text -> text.replaceFirst("px$", ""))
            .filter(text -> text.matches("[1-9]\\d{0,4}"));
    if (high.isPresent()) {
      return new Picture(
          picture.path(),
          picture.alt(),
          OptionalInt.of(width),
          OptionalInt.of(Integer.parseInt(high.get())),
          picture.position());
    }
    OptionalInt height =
        picture.width().isPresent() && picture.height().isPresent()
            ? OptionalInt.of(
                (int) ((long) picture.height().getAsInt() * width / picture.width().getAsInt()))
            : OptionalInt.empty();
    return new Picture(
        picture.path(), picture.alt(), OptionalInt.of(width), height, picture.position());
  }

  private void cite(List<Inline> out, InlineSyntax.Cite cite) {
    List<InlineSyntax.Cited> references =
        cite.items().stream().filter(item -> cites.isReference(item.key())).toList();
    if (references.isEmpty()) {
      cites.citation(cite).ifPresent(out::add);
      return;
    }
    if (references.size() < cite.items().size()) {
      report.error(
          "mixed-citation",
          cite.position(),
          "one bracket holds works and figures of this article",
          "@" + String.join(", @", cite.items().stream().map(InlineSyntax.Cited::key).toList()),
          "write them in brackets of their own");
      return;
    }
    new References(cites, labels, words).add(out, references);
  }
}
