package org.vitrine.article.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Source;

/**
 * Reads the article dialect: CommonMark with Pandoc's citations, notes, formulas, tables, divs and
 * attributes. Says what is wrong with the syntax; what it means is looked at elsewhere. Immutable
 * and thread-safe.
 */
public final class Markdown {
  private final Parser blocks;
  private final Parser lines;
  private final QuotationMarks marks;

  private Markdown(Parser blocks, Parser lines, QuotationMarks marks) {
    this.blocks = blocks;
    this.lines = lines;
    this.marks = marks;
  }

  /** The same for texts that quote in another way. */
  public Markdown quoting(QuotationMarks others) {
    return new Markdown(blocks, lines, others);
  }

  /** One that quotes as English does. */
  public static Markdown create() {
    MutableDataSet options = new MutableDataSet();
    options
        .set(TablesExtension.WITH_CAPTION, false)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
        .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()));
    Parser blocks =
        Parser.builder(options)
            .customInlineParserFactory(DialectInlineParser::new)
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .customBlockParserFactory(new DialectBlocks())
            .customInlineParserExtensionFactory(DialectInlines.factory())
            .build();
    MutableDataSet plain = new MutableDataSet();
    plain
        .set(Parser.BLOCK_QUOTE_PARSER, false)
        .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
        .set(Parser.HEADING_PARSER, false)
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
        .set(Parser.LIST_BLOCK_PARSER, false)
        .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
        .set(Parser.THEMATIC_BREAK_PARSER, false)
        .set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create()));
    Parser lines =
        Parser.builder(plain).customInlineParserExtensionFactory(DialectInlines.factory()).build();
    Markdown markdown = new Markdown(blocks, lines, QuotationMarks.ENGLISH);
    // Flexmark fills tables of special characters while it parses first: once, before threads share
    // them.
    markdown.parse(Source.of("", "| a |\n| - |\n| b |\n"), diagnostic -> {});
    markdown.parseLine(Source.of("", "a"), diagnostic -> {});
    return markdown;
  }

  /** Reads a text of blocks. */
  public List<BlockSyntax> parse(Source source, Consumer<Diagnostic> diagnostics) {
    Reading reading = new Reading(source, marks, diagnostics);
    if (!Bounds.permit(source, diagnostics)) {
      return List.of();
    }
    try {
      Document document = blocks.parse(text(source));
      return new BlockReader(reading, document).children(document, 0);
    } catch (StackOverflowError e) {
      return refuse(source, diagnostics);
    }
  }

  /** Reads a line, such as a title: nothing in it begins a list or a heading. */
  public List<InlineSyntax> parseLine(Source source, Consumer<Diagnostic> diagnostics) {
    Reading reading = new Reading(source, marks, diagnostics);
    if (!Bounds.permit(source, diagnostics)) {
      return List.of();
    }
    try {
      Document document = lines.parse(text(source));
      Node first = document.getFirstChild();
      return first == null ? List.of() : new InlineReader(reading, document).children(first, 0);
    } catch (StackOverflowError e) {
      return refuse(source, diagnostics);
    }
  }

  /**
   * Java's regular expressions take a stack frame for each repetition of a group: a title of ten
   * thousand characters is more than a stack holds. Nothing is left of the reading but its text.
   */
  private static <T> List<T> refuse(Source source, Consumer<Diagnostic> diagnostics) {
    diagnostics.accept(
        Diagnostic.error(
            "too-complex",
            source.start(),
            "the text cannot be read",
            "some mark, title or tag in it is too long",
            "look for a line of thousands of characters, and divide it"));
    return List.of();
  }

  /** Flexmark takes a NUL for the end of a text. */
  private static String text(Source source) {
    return source.text().replace('\0', '\ufffd');
  }
}
