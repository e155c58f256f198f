package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.CodeLanguages;

/** Flexmark's blocks as ours. */
final class BlockReader {
  /** {@code {python}} and {@code {r, echo=FALSE}}: code that Quarto and R Markdown run. */
  private static final Pattern CELL =
      Pattern.compile("\\{\\s*([A-Za-z][\\w+#-]*)(?:[\\s,].*)?\\}\\s*");

  /** Braces that are meant as attributes, as {@code {1,3}} of other dialects are not. */
  private static final Pattern BRACES = Pattern.compile("\\{\\s*(?:[#.]|[^}]*=)");

  private final Reading reading;
  private final InlineReader inlines;
  private final TableReader tables;
  private final StrayMarks strays;
  private final ForeignMarks foreign;
  private boolean inExample;

  BlockReader(Reading reading, Document document) {
    this.reading = reading;
    this.inlines = new InlineReader(reading, document);
    this.strays = new StrayMarks(reading);
    this.foreign = new ForeignMarks(reading);
    this.tables = new TableReader(reading, inlines, foreign);
  }

  List<BlockSyntax> children(Node parent, int depth) {
    List<BlockSyntax> out = new ArrayList<>();
    Node first = parent.getFirstChild();
    if (first != null && reading.isTooDeep(depth, first)) {
      return out;
    }
    Node node = first;
    while (node != null) {
      Node next = nextBlock(node);
      if (node instanceof Paragraph && next instanceof DefinitionNode) {
        node = definitions(out, node, depth);
      } else if (TableReader.isCaption(node) && next instanceof TableBlock table) {
        out.add(tables.read(table, Optional.of(node), depth));
        node = table.getNext();
      } else if (node instanceof TableBlock table && TableReader.isCaption(next)) {
        out.add(tables.read(table, Optional.of(next), depth));
        node = next.getNext();
      } else {
        add(out, node, depth);
        node = node.getNext();
      }
    }
    return out;
  }

  private static Node nextBlock(Node node) {
    Node next = node.getNext();
    while (next instanceof BlankLine) {
      next = next.getNext();
    }
    return next;
  }

  private void add(List<BlockSyntax> out, Node node, int depth) {
    Position position = reading.at(node);
    switch (node) {
      case Paragraph paragraph -> {
        strays.check(paragraph);
        tables.checkCaption(paragraph);
        foreign.check(paragraph);
        out.add(new BlockSyntax.Paragraph(inlines.children(node, depth + 1), position));
      }
      case Heading heading -> heading(out, heading, depth);
      case FencedCodeBlock code -> fencedCode(out, code, position);
      case IndentedCodeBlock code ->
          out.add(
              new BlockSyntax.Code(
                  code.getContentChars().trimTailBlankLines().normalizeEndWithEOL(),
                  "",
                  AttributeSyntax.NONE,
                  position));
      case ThematicBreak ignored -> out.add(new BlockSyntax.Rule(position));
      case BlockQuote ignored ->
          out.add(new BlockSyntax.Quote(children(node, depth + 1), position));
      case BulletList list ->
          out.add(new BlockSyntax.BulletList(items(list, depth), list.isTight(), position));
      case OrderedList list ->
          out.add(
              new BlockSyntax.OrderedList(
                  list.getStartNumber(), items(list, depth), list.isTight(), position));
      case TableBlock table -> out.add(tables.read(table, Optional.empty(), depth));
      case HtmlBlockBase html -> html(out, html);
      case DivNode div -> div(out, div, position, depth);
      case DivEndNode end -> divEnd(end);
      case MathsNode maths -> maths(out, maths);
      case NoteNode note ->
          out.add(
              new BlockSyntax.NoteDefinition(
                  note.id(), children(note, depth + 1), reading.at(note.marker())));
      case CaptionNode caption -> tables.lostCaption(caption);
      case DefinitionNode meaning -> tables.lostCaption(meaning);
      case Reference ignored -> {
        // Used by the links that name it.
      }
      case BlankLine ignored -> {
        // Says nothing.
      }
      default -> throw new IllegalStateException("a block of an unknown kind: " + node);
    }
  }

  private void heading(List<BlockSyntax> out, Heading heading, int depth) {
    foreign.check(heading.getText());
    AttributeSyntax attributes =
        heading.getLastChild() instanceof InlineNode.Attributes found
            ? reading.attributes(found.getChars())
            : AttributeSyntax.NONE;
    List<InlineSyntax> text = new ArrayList<>(inlines.children(heading, depth + 1));
    if (!text.isEmpty() && text.getLast() instanceof InlineSyntax.Text last) {
      text.removeLast();
      String stripped = last.text().stripTrailing();
      if (!stripped.isEmpty()) {
        text.add(new InlineSyntax.Text(stripped, last.position()));
      }
    }
    if (text.isEmpty()) {
      reading.error(
          "empty-heading",
          reading.at(heading),
          "a heading has no words",
          heading.getChars().toString().strip(),
          "write them behind " + "#".repeat(heading.getLevel()));
    }
    out.add(new BlockSyntax.Heading(heading.getLevel(), text, attributes, reading.at(heading)));
  }

  private void fencedCode(List<BlockSyntax> out, FencedCodeBlock code, Position position) {
    BasedSequence info = code.getInfo();
    int brace = info.indexOf('{');
    AttributeSyntax attributes = AttributeSyntax.NONE;
    String language = info.unescape().strip();
    if (brace >= 0) {
      Optional<AttributeParser.Parsed> found = AttributeParser.parse(info, brace, reading.source());
      if (found.isPresent()) {
        attributes = found.get().attributes();
        language = language(info.subSequence(0, brace), attributes);
      } else {
        Matcher cell = CELL.matcher(info.trim());
        if (cell.matches()) {
          language = cell(info, cell.group(1));
        } else if (BRACES.matcher(info.subSequence(brace)).lookingAt()) {
          attributes = reading.brokenAttributes(info.subSequence(brace));
          language = language(info.subSequence(0, brace), attributes);
        }
      }
    }
    int space = language.indexOf(' ');
    out.add(
        new BlockSyntax.Code(
            code.getContentChars().normalizeEOL(),
            space < 0 ? language : language.substring(0, space),
            attributes,
            position));
  }

  /** The word before the braces, else the first class in them. */
  private static String language(BasedSequence word, AttributeSyntax attributes) {
    String language = word.toString().strip();
    return language.isEmpty() && !attributes.classes().isEmpty()
        ? attributes.classes().getFirst().text()
        : language;
  }

  /** The language in which code is shown that elsewhere would be run. */
  private String cell(BasedSequence info, String language) {
    boolean known = CodeLanguages.isKnown(language);
    reading.warning(
        "code-not-run",
        reading.at(info),
        "code is shown here, not run",
        "{" + language + "}",
        "write ```%s, and put what it makes into the folder as a picture or a table"
            .formatted(known ? language : "text"));
    return known ? language : "text"; // That it has no colours is no second mistake.
  }

  private List<List<BlockSyntax>> items(ListBlock list, int depth) {
    List<List<BlockSyntax>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof BlankLine)) {
        List<BlockSyntax> read = children(item, depth + 2);
        Node first = item.getFirstChild();
        items.add(first != null && first.getChars().startsWith("[") ? task(read) : read);
      }
    }
    return items;
  }

  /** An item that begins with a box, {@code [ ]} or {@code [x]}, is a task (as in Pandoc). */
  private static List<BlockSyntax> task(List<BlockSyntax> item) {
    if (!(item.getFirst() instanceof BlockSyntax.Paragraph paragraph)
        || !(paragraph.text().getFirst() instanceof InlineSyntax.Text text)
        || !text.text().matches("(?s)\\[[ xX]] .*|\\[[ xX]]")) {
      return item;
    }
    String box = text.text().charAt(1) == ' ' ? "☐" : "☒";
    List<InlineSyntax> inlines = new ArrayList<>(paragraph.text());
    inlines.set(0, new InlineSyntax.Text(box + text.text().substring(3), text.position()));
    List<BlockSyntax> task = new ArrayList<>(item);
    task.set(0, new BlockSyntax.Paragraph(inlines, paragraph.position()));
    return task;
  }

  /** A paragraph of terms and the meanings after it, and more such as long as they follow. */
  private Node definitions(List<BlockSyntax> out, Node first, int depth) {
    List<BlockSyntax.DefinitionList.Definition> definitions = new ArrayList<>();
    Node node = first;
    while (node instanceof Paragraph && nextBlock(node) instanceof DefinitionNode) {
      foreign.check((Paragraph) node);
      List<List<InlineSyntax>> terms = lines(inlines.children(node, depth + 1));
      List<List<BlockSyntax>> meanings = new ArrayList<>();
      Node meaning = nextBlock(node);
      while (meaning instanceof DefinitionNode) {
        meanings.add(children(meaning, depth + 2));
        meaning = nextBlock(meaning);
      }
      definitions.add(new BlockSyntax.DefinitionList.Definition(terms, meanings));
      node = meaning;
    }
    out.add(new BlockSyntax.DefinitionList(definitions, reading.at(first)));
    return node;
  }

  private static List<List<InlineSyntax>> lines(List<InlineSyntax> text) {
    List<List<InlineSyntax>> lines = new ArrayList<>();
    List<InlineSyntax> line = new ArrayList<>();
    for (InlineSyntax node : text) {
      if (node instanceof InlineSyntax.SoftBreak) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        line.add(node);
      }
    }
    lines.add(line);
    return lines;
  }

  private void html(List<BlockSyntax> out, HtmlBlockBase html) {
    Snippet snippet = reading.snippet(html.getContentChars());
    String text = snippet.text().strip();
    boolean comment = text.startsWith("<!--") && text.indexOf("-->") == text.length() - 3;
    if (!comment) {
      out.add(new BlockSyntax.Html(snippet, snippet.position()));
    }
  }

  private void div(List<BlockSyntax> out, DivNode div, Position ignored, int depth) {
    Position position = reading.at(div.fence());
    DivHeader header = DivHeader.read(div.header(), reading, position);
    // An example within an example is shown by the outer one already.
    boolean shown = header.isExample() && !inExample;
    inExample |= shown;
    List<BlockSyntax> children = children(div, depth + 1);
    inExample &= !shown;
    if (!div.isClosed()) {
      reading.error(
          "unclosed-div",
          position,
          "a div is never closed",
          (div.fence() + div.header().toString()).lines().findFirst().orElse(""),
          "write ::: on a line of its own after its last line");
    }
    String written = shown ? written(div) : "";
    out.add(new BlockSyntax.Div(header.name(), header.attributes(), children, written, position));
  }

  /** What stands between a div's fences. */
  private String written(DivNode div) {
    int start = div.header().getEndOffset();
    Node last = div.getLastChild();
    int end = last instanceof DivEndNode ? last.getStartOffset() : div.getEndOffset();
    String text = reading.source().text().substring(start, Math.max(start, end));
    return text.stripTrailing()
        .stripIndent()
        .lines()
        .dropWhile(String::isBlank)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private void divEnd(DivEndNode end) {
    if (!end.isMatched()) {
      reading.error(
          "unopened-div",
          reading.at(end),
          "a line of colons closes nothing",
          end.getChars().toString(),
          "remove it, or open a div above it with ::: {.name}");
    }
  }

  private void maths(List<BlockSyntax> out, MathsNode maths) {
    Position position = reading.at(maths.marker());
    if (!maths.isClosed()) {
      reading.error(
          "unclosed-formula",
          position,
          "a formula is never closed",
          "$$ without another $$ before the next blank line",
          "write $$ after it; for two dollars in a text write \\$\\$");
      return;
    }
    BasedSequence trailer = maths.trailer().trim();
    AttributeSyntax attributes = reading.attributes(trailer);
    if (!trailer.isEmpty() && attributes.isEmpty() && attributes.readable()) {
      reading.error(
          "text-after-formula",
          reading.at(trailer),
          "something stands on the line after a formula",
          trailer.toString(),
          "only {#eq-name} can stand there; begin the text on a line of its own");
    }
    out.add(new BlockSyntax.Maths(reading.snippet(maths.lines(), position), attributes, position));
  }
}
