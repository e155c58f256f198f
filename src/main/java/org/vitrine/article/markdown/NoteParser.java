package org.vitrine.article.markdown;

import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads {@code [^id]: text}; what belongs to it is indented by four columns, as in Pandoc. */
final class NoteParser extends ContainerParser<NoteNode> {
  private static final int INDENT = 4;

  private NoteParser(BasedSequence marker) {
    super(new NoteNode(marker));
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }

  /** Starts a note; null where none stands. */
  static BlockStart tryStart(BasedSequence line, int start) {
    int end = NoteMarks.end(line, start);
    if (end < 0 || end >= line.length() || line.charAt(end) != ':') {
      return null;
    }
    return BlockStart.of(new NoteParser(line.subSequence(start, end))).atIndex(end + 1);
  }
}
