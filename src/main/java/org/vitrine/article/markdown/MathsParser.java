package org.vitrine.article.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Reads {@code $$ … $$ {#eq-x}} on lines of its own, so that {@code + b} or {@code > c} at the
 * start of a formula's line is neither list nor quotation. A blank line ends it, closed or not.
 */
final class MathsParser extends AbstractBlockParser {
  private final MathsNode maths;

  private MathsParser(BasedSequence marker) {
    this.maths = new MathsNode(marker);
  }

  @Override
  public Block getBlock() {
    return maths;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return maths.isClosed() || state.isBlank()
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    if (maths.isClosed()) {
      return;
    }
    int close = dollars(line, 0);
    if (close < 0) {
      maths.addLine(line);
    } else {
      maths.addLine(line.subSequence(0, close));
      maths.close(line.subSequence(close + 2).trimEnd());
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    // Its text is in its lines.
  }

  /** Where two dollars stand that no backslash takes away, -1 if nowhere. */
  static int dollars(CharSequence text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$' && text.charAt(i + 1) == '$') {
        return i;
      }
    }
    return -1;
  }

  /** Starts a formula; null where none stands. */
  static BlockStart tryStart(BasedSequence line, int start) {
    if (start + 2 > line.length() || line.charAt(start + 1) != '$') {
      return null;
    }
    int close = dollars(line, start + 2);
    if (close >= 0 && !endsLine(line, close + 2)) {
      return null;
    }
    return BlockStart.of(new MathsParser(line.subSequence(start, start + 2))).atIndex(start + 2);
  }

  /** Whether nothing but attributes stands after the formula: else it is one in a line of text. */
  private static boolean endsLine(BasedSequence line, int from) {
    BasedSequence rest = line.subSequence(from).trim();
    return rest.isEmpty() || (rest.startsWith("{") && rest.endsWith("}"));
  }
}
