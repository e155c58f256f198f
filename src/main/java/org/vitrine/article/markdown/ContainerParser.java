package org.vitrine.article.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;

/** Reads a block that holds blocks of any kind. */
abstract class ContainerParser<B extends Block> extends AbstractBlockParser {
  private final B block;

  ContainerParser(B block) {
    this.block = block;
  }

  @Override
  public B getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser blockParser, Block inside) {
    return true;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }
}
