package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

/**
 * Reads what the dialect adds within a line of text. One object reads one document.
 *
 * <p>What holds text of its own (spans, notes, sub- and superscripts) is kept as it is written and
 * read when the document's other text is done, for Flexmark's inline parser does one text at a
 * time.
 */
final class DialectInlines implements InlineParserExtension {
  /** Spans within spans beyond this number are text. */
  private static final int DEEPEST = 24;

  /** A longer tag is text; Java's regular expressions take a stack frame for each attribute. */
  private static final int LONGEST_TAG = 2_000;

  private static final int LONGEST_SCRIPT = 200;

  private static final int LONGEST_CITATION = 5_000;

  private static final int LONGEST_BROKEN = 500;

  private final Queue<InlineNode.Nested> waiting = new ArrayDeque<>();
  private InlineScan scan;

  static InlineParserExtensionFactory factory() {
    return new InlineParserExtensionFactory() {
      @Override
      public @NotNull CharSequence getCharacters() {
        return "[$@^~{`<";
      }

      @Override
      public @NotNull InlineParserExtension apply(@NotNull LightInlineParser parser) {
        return new DialectInlines();
      }

      @Override
      public @Nullable Set<Class<?>> getAfterDependents() {
        return Set.of();
      }

      @Override
      public @Nullable Set<Class<?>> getBeforeDependents() {
        return Set.of();
      }

      @Override
      public boolean affectsGlobalScope() {
        return false;
      }
    };
  }

  @Override
  public boolean parse(@NotNull LightInlineParser parser) {
    if (scan == null || !scan.isOf(parser.getInput())) {
      scan = new InlineScan(parser.getInput());
    }
    return switch (parser.peek()) {
      case '[' -> noteMark(parser) || citation(parser) || span(parser);
      case '$' -> formula(parser);
      case '@' -> plainCitation(parser);
      case '^' -> inlineNote(parser) || script(parser, '^', InlineNode.Nested.Kind.SUPERSCRIPT);
      case '~' -> script(parser, '~', InlineNode.Nested.Kind.SUBSCRIPT);
      case '{' -> attributes(parser);
      case '`' -> unmatchedTicks(parser);
      case '<' -> unmatchedTag(parser);
      default -> false;
    };
  }

  private boolean noteMark(LightInlineParser parser) {
    int start = parser.getIndex();
    int end = NoteMarks.end(scan.text(), start);
    return end > 0
        && append(parser, new InlineNode.NoteMark(parser.getInput().subSequence(start, end)), end);
  }

  private boolean citation(LightInlineParser parser) {
    int start = parser.getIndex();
    int end = scan.partner(start);
    if (end < 0
        || end - start > LONGEST_CITATION
        || follows(end + 1, '(')
        || follows(end + 1, '[')
        || !CiteGroups.isCitation(scan.text(), start + 1, end)) {
      return false;
    }
    BasedSequence content = parser.getInput().subSequence(start + 1, end);
    return append(parser, new InlineNode.BracketedCite(content), end + 1);
  }

  private boolean span(LightInlineParser parser) {
    int start = parser.getIndex();
    int end = scan.partner(start);
    if (end < 0 || !follows(end + 1, '{')) {
      return false;
    }
    BasedSequence input = parser.getInput();
    int attributesEnd = AttributeParser.end(input, end + 1);
    if (attributesEnd < 0) {
      return false;
    }
    return nested(
        parser,
        InlineNode.Nested.Kind.SPAN,
        input.subSequence(start + 1, end),
        input.subSequence(end + 1, attributesEnd),
        attributesEnd);
  }

  private boolean formula(LightInlineParser parser) {
    int start = parser.getIndex();
    int end = scan.partner(start);
    if (end < 0) {
      if (follows(start + 1, '$')) { // not two chances for one pair
        return appendText(parser, start + 2);
      }
      return false;
    }
    boolean display = follows(start + 1, '$');
    int width = display ? 2 : 1;
    BasedSequence input = parser.getInput();
    return append(
        parser,
        new InlineNode.Formula(
            input.subSequence(start, end + width), input.subSequence(start + width, end), display),
        end + width);
  }

  private boolean plainCitation(LightInlineParser parser) {
    int start = parser.getIndex();
    Optional<CiteKeys.Found> key = CiteKeys.at(scan.text(), start);
    if (key.isEmpty()) {
      return false;
    }
    BasedSequence input = parser.getInput();
    int end = key.get().end();
    BasedSequence suffix = BasedSequence.NULL;
    if (follows(end, ' ') && follows(end + 1, '[')) {
      int close = scan.partner(end + 1);
      if (close > 0
          && scan.text().charAt(end + 2) != '@'
          && scan.text().charAt(end + 2) != '^'
          && !follows(close + 1, '(')
          && !follows(close + 1, '{')
          && !CiteGroups.isCitation(scan.text(), end + 2, close)) {
        suffix = input.subSequence(end + 2, close);
        end = close + 1;
      }
    }
    return append(
        parser,
        new InlineNode.PlainCite(
            input.subSequence(start, key.get().end()), key.get().key(), suffix),
        end);
  }

  private boolean inlineNote(LightInlineParser parser) {
    int start = parser.getIndex();
    int end = scan.partner(start + 1);
    return follows(start + 1, '[')
        && end > 0
        && nested(
            parser,
            InlineNode.Nested.Kind.NOTE,
            parser.getInput().subSequence(start + 2, end),
            BasedSequence.NULL,
            end + 1);
  }

  /** {@code x^2^} and {@code H~2~O}: no space within, unless a backslash stands before it. */
  private boolean script(LightInlineParser parser, char mark, InlineNode.Nested.Kind kind) {
    int start = parser.getIndex();
    String text = scan.text();
    if (follows(start + 1, mark) || (start > 0 && text.charAt(start - 1) == mark)) {
      return false;
    }
    int limit = Math.min(text.length(), start + LONGEST_SCRIPT);
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (Character.isWhitespace(c)) {
        return false;
      } else if (c == mark) {
        return nested(
            parser, kind, parser.getInput().subSequence(start + 1, i), BasedSequence.NULL, i + 1);
      }
    }
    return false;
  }

  private boolean attributes(LightInlineParser parser) {
    int start = parser.getIndex();
    BasedSequence input = parser.getInput();
    int end = AttributeParser.end(input, start);
    boolean broken = end < 0;
    if (broken) {
      end = brokenEnd(start);
    }
    if (end < 0) {
      return false;
    }
    boolean endsBlock = scan.text().substring(end).isBlank();
    parser.flushTextNode();
    Node before = parser.getBlock().getLastChild();
    boolean takes =
        before != null
            && before.getEndOffset() == input.getIndexOffset(start)
            && (before instanceof Image
                || before instanceof ImageRef
                || (!broken
                    && (before instanceof Link
                        || before instanceof LinkRef
                        || before instanceof AutoLink
                        || before instanceof Code)));
    boolean ofBlock =
        endsBlock
            && (!broken || follows(start + 1, '#') || follows(start + 1, '.'))
            && (parser.getBlock() instanceof Heading
                || parser.getBlock() instanceof CaptionNode
                || (parser.getBlock() instanceof Paragraph
                    && TableCaption.textStart(scan.text()) > 0)
                || afterFormula(before));
    return (takes || ofBlock)
        && append(parser, new InlineNode.Attributes(input.subSequence(start, end)), end);
  }

  /** Where braces end that are meant as attributes and cannot be read, -1 where they do not. */
  private int brokenEnd(int start) {
    int limit = Math.min(scan.text().length(), start + LONGEST_BROKEN);
    int brace = scan.text().indexOf('}', start, limit);
    return brace < 0 ? -1 : brace + 1;
  }

  private static boolean afterFormula(Node before) {
    Node node = before;
    if (node instanceof com.vladsch.flexmark.ast.Text && node.getChars().isBlank()) {
      node = node.getPrevious();
    }
    return node instanceof InlineNode.Formula formula && formula.isDisplay();
  }

  private boolean unmatchedTicks(LightInlineParser parser) {
    int start = parser.getIndex();
    if (scan.partner(start) >= 0) {
      return false;
    }
    int end = start;
    while (follows(end, '`')) {
      end++;
    }
    return appendText(parser, end);
  }

  private boolean unmatchedTag(LightInlineParser parser) {
    int start = parser.getIndex();
    String text = scan.text();
    boolean declaration = follows(start + 1, '!') || follows(start + 1, '?');
    int limit = Math.min(text.length(), start + LONGEST_TAG);
    boolean possible =
        declaration ? scan.declarationCloses(start, limit) : text.indexOf('>', start, limit) >= 0;
    return !possible && appendText(parser, start + 1);
  }

  private boolean nested(
      LightInlineParser parser,
      InlineNode.Nested.Kind kind,
      BasedSequence content,
      BasedSequence attributes,
      int end) {
    int depth = parser.getBlock() instanceof InlineNode.Nested outer ? outer.depth() + 1 : 0;
    if (depth > DEEPEST) {
      return false;
    }
    BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), end);
    InlineNode.Nested node = new InlineNode.Nested(kind, chars, content, attributes, depth);
    waiting.add(node);
    return append(parser, node, end);
  }

  private static boolean append(LightInlineParser parser, Node node, int end) {
    parser.flushTextNode();
    parser.appendNode(node);
    parser.setIndex(end);
    return true;
  }

  private static boolean appendText(LightInlineParser parser, int end) {
    parser.appendText(parser.getInput().subSequence(parser.getIndex(), end));
    parser.setIndex(end);
    return true;
  }

  private boolean follows(int index, char c) {
    return index < scan.text().length() && scan.text().charAt(index) == c;
  }

  @Override
  public void finalizeBlock(@NotNull InlineParser parser) {
    // Nothing is kept from block to block.
  }

  @Override
  public void finalizeDocument(@NotNull InlineParser parser) {
    while (!waiting.isEmpty()) {
      InlineNode.Nested next = waiting.remove();
      parser.parse(next.content(), next);
    }
  }
}
