package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;

/** A fenced div. */
final class DivNode extends Block {
  private final BasedSequence fence;
  private BasedSequence header = BasedSequence.NULL;
  private boolean closed;

  DivNode(BasedSequence fence) {
    this.fence = fence;
  }

  /** The colons that open it. */
  BasedSequence fence() {
    return fence;
  }

  /** What stands after the colons, of several lines if its attributes are. */
  BasedSequence header() {
    return header;
  }

  void header(BasedSequence value) {
    header = value;
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  @Override
  public @NotNull BasedSequence[] getSegments() {
    return Node.EMPTY_SEGMENTS;
  }
}
