package org.vitrine.article.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

/** Starts the blocks that the dialect adds, each known by its first character. */
final class DialectBlocks implements CustomBlockParserFactory {
  /** Blocks within blocks beyond this number are text: Flexmark's time grows with the depth. */
  static final int DEEPEST = 100;

  @Override
  public @NotNull BlockParserFactory apply(@NotNull DataHolder options) {
    return new AbstractBlockParserFactory(options) {
      @Override
      public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        boolean possible =
            start < line.length()
                && state.getIndent() < 4
                && state.getActiveBlockParsers().size() <= DEEPEST;
        BlockStart found =
            !possible
                ? null
                : switch (line.charAt(start)) {
                  case ':' -> {
                    BlockStart div = DivParser.tryStart(state, line, start, matched);
                    yield div != null
                        ? div
                        : DefinitionParser.tryStart(state, line, start, matched);
                  }
                  case '$' -> MathsParser.tryStart(line, start);
                  case '[' -> NoteParser.tryStart(line, start);
                  default -> null;
                };
        return found == null ? BlockStart.none() : found;
      }
    };
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
