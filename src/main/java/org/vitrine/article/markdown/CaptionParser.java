package org.vitrine.article.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads {@code : Caption {#tbl-x}} to the next blank line, or the next such line. */
final class CaptionParser extends AbstractBlockParser {
  private final CaptionNode caption;
  private final BlockContent content = new BlockContent();

  CaptionParser(BasedSequence marker) {
    this.caption = new CaptionNode(marker);
  }

  @Override
  public Block getBlock() {
    return caption;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
    return state.isBlank() || line.startsWith(":::") || line.startsWith(": ")
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getNextNonSpaceIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, 0);
  }

  @Override
  public void closeBlock(ParserState state) {
    caption.setContent(content);
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(caption.getContentChars(), caption);
  }
}
