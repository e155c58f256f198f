package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;

/** One meaning of the term in the paragraph before it. */
final class DefinitionNode extends Block {
  @Override
  public @NotNull BasedSequence[] getSegments() {
    return Node.EMPTY_SEGMENTS;
  }
}
