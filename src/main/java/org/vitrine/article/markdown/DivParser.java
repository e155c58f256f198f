package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads fenced divs, {@code ::: name {attributes}} to {@code :::}. As in Pandoc a line of colons
 * closes the innermost open div whatever their numbers.
 *
 * <p>The closing line is a block of its own, and the div takes no line after it. Flexmark's own way
 * of finishing a container ({@code BlockContinue.finished()}) leaves its children open.
 */
final class DivParser extends ContainerParser<DivNode> {
  /** Attributes that go on for more lines than this have lost their closing brace. */
  private static final int LONGEST_HEADER = 60;

  private final List<BasedSequence> header = new ArrayList<>();
  private boolean headerOpen;

  private DivParser(BasedSequence fence, BasedSequence rest) {
    super(new DivNode(fence));
    addHeader(rest);
  }

  private void addHeader(BasedSequence line) {
    header.add(line);
    BasedSequence whole = SegmentedSequence.create(line, header);
    getBlock().header(whole);
    headerOpen = opensBrace(whole) && header.size() < LONGEST_HEADER;
  }

  /** Whether a brace is open at the end, quoted ones not counted. */
  private static boolean opensBrace(CharSequence text) {
    boolean open = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (open && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '{') {
        open = true;
      } else if (c == '}') {
        open = false;
      }
    }
    return open;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (getBlock().isClosed()) {
      return BlockContinue.none();
    }
    if (headerOpen) {
      boolean fence = state.getLine().subSequence(state.getNextNonSpaceIndex()).startsWith(":::");
      if (state.isBlank() || fence) {
        headerOpen = false; // Its closing brace is missing, which its reader tells.
      } else {
        addHeader(state.getLineWithEOL().subSequence(state.getIndex()));
        return BlockContinue.atIndex(state.getLine().length());
      }
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Opens or closes a div; null where the line is no fence. */
  static BlockStart tryStart(
      ParserState state, BasedSequence line, int start, MatchedBlockParser matched) {
    int end = start;
    while (end < line.length() && line.charAt(end) == ':') {
      end++;
    }
    if (end - start < 3) {
      return null;
    }
    BasedSequence fence = line.subSequence(start, end);
    if (line.subSequence(end).isBlank()) {
      return BlockStart.of(new End(fence, close(matched.getBlockParser().getBlock())))
          .atIndex(line.length());
    }
    return BlockStart.of(new DivParser(fence, state.getLineWithEOL().subSequence(end)))
        .atIndex(line.length());
  }

  /** Closes the innermost open div, if one is open within the same list item or quotation. */
  private static boolean close(Block block) {
    for (Node node = block; node != null; node = node.getParent()) {
      if (node instanceof DivNode div && !div.isClosed()) {
        div.close();
        return true;
      }
      if (node instanceof ListItem
          || node instanceof BlockQuote
          || node instanceof NoteNode
          || node instanceof DefinitionNode) {
        return false;
      }
    }
    return false;
  }

  /** A line of colons. */
  private static final class End extends AbstractBlockParser {
    private final DivEndNode node;

    End(BasedSequence fence, boolean matched) {
      this.node = new DivEndNode(fence, matched);
    }

    @Override
    public Block getBlock() {
      return node;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      // Its characters are the colons, set when it was made.
    }
  }
}
