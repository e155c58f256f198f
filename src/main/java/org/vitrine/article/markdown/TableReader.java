package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.diagnostic.Position;

/** Flexmark's tables as ours. */
final class TableReader {
  private final Reading reading;
  private final InlineReader inlines;
  private final ForeignMarks foreign;

  TableReader(Reading reading, InlineReader inlines, ForeignMarks foreign) {
    this.reading = reading;
    this.inlines = inlines;
    this.foreign = foreign;
  }

  BlockSyntax read(TableBlock table, Optional<Node> caption, int depth) {
    List<BlockSyntax.Table.Alignment> columns = columns(table);
    List<List<List<InlineSyntax>>> head = new ArrayList<>();
    List<List<List<InlineSyntax>>> body = new ArrayList<>();
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      switch (section) {
        case TableHead ignored -> rows(head, section, columns.size(), depth);
        case TableBody ignored -> rows(body, section, columns.size(), depth);
        default -> {
          // The separator is read; Flexmark's own captions are switched off.
        }
      }
    }
    return new BlockSyntax.Table(
        columns, head, body, caption.map(found -> caption(found, depth)), reading.at(table));
  }

  private void rows(List<List<List<InlineSyntax>>> rows, Node section, int columns, int depth) {
    for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
      if (row instanceof TableRow) {
        List<List<InlineSyntax>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cells.size() == columns && cell instanceof TableCell extra) {
            extraCell(extra.getText().trim(), columns);
            break;
          }
          if (cell instanceof TableCell one) {
            foreign.check(one.getText());
          }
          cells.add(inlines.children(cell, depth + 1));
        }
        rows.add(cells);
      }
    }
  }

  private void extraCell(BasedSequence cell, int columns) {
    reading.error(
        "extra-cell",
        reading.at(cell),
        "a row has more cells than its table has columns",
        "%s; the table's second line is of %d".formatted(cell, columns),
        "write another --- in that line, or \\| where the character itself is meant");
  }

  private static List<BlockSyntax.Table.Alignment> columns(TableBlock table) {
    List<BlockSyntax.Table.Alignment> columns = new ArrayList<>();
    Node separator = table.getFirstChildAny(TableSeparator.class);
    Node row = separator == null ? null : separator.getFirstChild();
    for (Node cell = row == null ? null : row.getFirstChild();
        cell != null;
        cell = cell.getNext()) {
      if (cell instanceof TableCell tableCell) {
        columns.add(alignment(tableCell.getAlignment()));
      }
    }
    return columns;
  }

  private static BlockSyntax.Table.Alignment alignment(TableCell.Alignment alignment) {
    if (alignment == null) {
      return BlockSyntax.Table.Alignment.NONE;
    }
    return switch (alignment) {
      case LEFT -> BlockSyntax.Table.Alignment.LEFT;
      case CENTER -> BlockSyntax.Table.Alignment.CENTER;
      case RIGHT -> BlockSyntax.Table.Alignment.RIGHT;
    };
  }

  /** Whether a table beside it has its caption here. */
  static boolean isCaption(Node node) {
    return node instanceof CaptionNode
        || (node instanceof Paragraph && TableCaption.textStart(node.getChars()) > 0);
  }

  private BlockSyntax.Table.Caption caption(Node caption, int depth) {
    foreign.check(caption.getChars());
    List<InlineSyntax> text = new ArrayList<>(inlines.children(caption, depth + 1));
    if (!(caption instanceof CaptionNode) && text.getFirst() instanceof InlineSyntax.Text first) {
      int start = TableCaption.textStart(first.text());
      text.removeFirst();
      if (start < first.text().length()) {
        Position at = first.position();
        text.addFirst(
            new InlineSyntax.Text(
                first.text().substring(start),
                new Position(at.file(), at.line(), at.column() + start)));
      }
    }
    if (!text.isEmpty() && text.getLast() instanceof InlineSyntax.Text last) {
      text.set(
          text.size() - 1, new InlineSyntax.Text(last.text().stripTrailing(), last.position()));
    }
    Position position =
        caption instanceof CaptionNode below ? reading.at(below.marker()) : reading.at(caption);
    return new BlockSyntax.Table.Caption(text, attributes(caption), position);
  }

  private AttributeSyntax attributes(Node caption) {
    return caption.getLastChild() instanceof InlineNode.Attributes found
        ? reading.attributes(found.getChars())
        : AttributeSyntax.NONE;
  }

  /** Tells of a caption that names its table, where no table is. */
  void checkCaption(Paragraph paragraph) {
    if (isCaption(paragraph) && paragraph.getLastChild() instanceof InlineNode.Attributes) {
      BasedSequence text = paragraph.getChars().trim();
      lost(paragraph, reading.at(text), text.toString());
    }
  }

  /** The second one of a table, which reads like a meaning of the first. */
  void lostCaption(DefinitionNode caption) {
    String text = caption.getChars().toString().strip();
    lost(caption, reading.at(caption), ": " + text);
  }

  /** A second one of a table; or what looked like a table when its caption was read is none. */
  void lostCaption(CaptionNode caption) {
    String text = caption.getContentChars().toString().strip();
    lost(caption, reading.at(caption.marker()), ": " + text);
  }

  private void lost(Node caption, Position position, String written) {
    Node before = caption.getPreviousAnyNot(BlankLine.class);
    if (before instanceof TableBlock || (before != null && isCaption(before))) {
      reading.error(
          "second-caption",
          position,
          "a table has two captions",
          written,
          "write it into the line of the first, or begin it without the colon");
      return;
    }
    reading.error(
        "lost-caption",
        position,
        "a caption has no table",
        written,
        "a table is rows of | cell | cell |, its second line | --- | --- |");
  }
}
