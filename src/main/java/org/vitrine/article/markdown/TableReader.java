package org.vitrine.article.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flexmark's tables as ours. */
final class TableReader {
  private final Reading reading;
  private final InlineReader inlines;

  TableReader(Reading reading, InlineReader inlines) {
    this.reading = reading;
    this.inlines = inlines;
  }

  BlockSyntax read(TableBlock table, Optional<CaptionNode> caption, int depth) {
    List<BlockSyntax.Table.Alignment> columns = new ArrayList<>();
    List<List<List<InlineSyntax>>> head = new ArrayList<>();
    List<List<List<InlineSyntax>>> body = new ArrayList<>();
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      switch (section) {
        case TableHead ignored -> rows(head, section, depth);
        case TableBody ignored -> rows(body, section, depth);
        case TableSeparator separator -> columns(columns, separator);
        default -> {
          // Flexmark's own captions are switched off.
        }
      }
    }
    return new BlockSyntax.Table(
        columns, head, body, caption.map(found -> caption(found, depth)), reading.at(table));
  }

  private void rows(List<List<List<InlineSyntax>>> rows, Node section, int depth) {
    for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
      if (row instanceof TableRow) {
        List<List<InlineSyntax>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(inlines.children(cell, depth + 1));
        }
        rows.add(cells);
      }
    }
  }

  private static void columns(List<BlockSyntax.Table.Alignment> columns, TableSeparator separator) {
    Node row = separator.getFirstChild();
    for (Node cell = row == null ? null : row.getFirstChild();
        cell != null;
        cell = cell.getNext()) {
      if (cell instanceof TableCell tableCell) {
        columns.add(alignment(tableCell.getAlignment()));
      }
    }
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

  private BlockSyntax.Table.Caption caption(CaptionNode caption, int depth) {
    AttributeSyntax attributes =
        caption.getLastChild() instanceof InlineNode.Attributes found
            ? reading.attributes(found.getChars())
            : AttributeSyntax.NONE;
    List<InlineSyntax> text = new ArrayList<>(inlines.children(caption, depth + 1));
    if (!text.isEmpty() && text.getLast() instanceof InlineSyntax.Text last) {
      text.set(
          text.size() - 1, new InlineSyntax.Text(last.text().stripTrailing(), last.position()));
    }
    return new BlockSyntax.Table.Caption(text, attributes, reading.at(caption.marker()));
  }

  /** What looked like a table when its caption was read, and is none. */
  void lostCaption(CaptionNode caption) {
    reading.error(
        "lost-caption",
        reading.at(caption.marker()),
        "a caption has no table",
        ": " + caption.getContentChars().toString().strip(),
        "a table is rows of | cell | cell |, its second line | --- | --- |");
  }
}
