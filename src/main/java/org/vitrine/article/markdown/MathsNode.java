package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.annotations.NotNull;

/** A formula on lines of its own. */
final class MathsNode extends Block {
  private final BasedSequence marker;
  private final List<BasedSequence> lines = new ArrayList<>();
  private BasedSequence trailer = BasedSequence.NULL;
  private boolean closed;

  MathsNode(BasedSequence marker) {
    this.marker = marker;
  }

  BasedSequence marker() {
    return marker;
  }

  List<BasedSequence> lines() {
    return lines;
  }

  void addLine(BasedSequence line) {
    lines.add(line);
  }

  /**
   * @param after what stands on the line after the closing dollars
   */
  void close(BasedSequence after) {
    closed = true;
    trailer = after;
  }

  boolean isClosed() {
    return closed;
  }

  BasedSequence trailer() {
    return trailer;
  }

  @Override
  public @NotNull BasedSequence[] getSegments() {
    return Node.EMPTY_SEGMENTS;
  }
}
