package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;

/** The caption of the table before it. */
final class CaptionNode extends Block {
  private final BasedSequence marker;

  CaptionNode(BasedSequence marker) {
    this.marker = marker;
  }

  BasedSequence marker() {
    return marker;
  }

  @Override
  public @NotNull BasedSequence[] getSegments() {
    return Node.EMPTY_SEGMENTS;
  }
}
