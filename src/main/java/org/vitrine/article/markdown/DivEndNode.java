package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;

/** A line of colons alone. */
final class DivEndNode extends Block {
  private final boolean matched;

  /**
   * @param matched whether it closes a div, or stands there for nothing
   */
  DivEndNode(BasedSequence fence, boolean matched) {
    super(fence);
    this.matched = matched;
  }

  boolean isMatched() {
    return matched;
  }

  @Override
  public @NotNull BasedSequence[] getSegments() {
    return Node.EMPTY_SEGMENTS;
  }
}
