package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;

/** The text of a note. */
final class NoteNode extends Block {
  private final BasedSequence marker;

  NoteNode(BasedSequence marker) {
    this.marker = marker;
  }

  /** {@code [^id]}. */
  BasedSequence marker() {
    return marker;
  }

  String id() {
    return marker.subSequence(2, marker.length() - 1).toString();
  }

  @Override
  public @NotNull BasedSequence[] getSegments() {
    return Node.EMPTY_SEGMENTS;
  }
}
