package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a line of {@code : text} opens: the meaning of a term, or the caption of a table, as
 * the paragraph before it says. Flexmark's own extension reads them at the top of a document only.
 */
final class DefinitionParser extends ContainerParser<DefinitionNode> {
  private static final Pattern TABLE_RULE =
      Pattern.compile("[ \\t]{0,3}\\|?[ \\t]*:?-+:?[ \\t]*(\\|[ \\t]*:?-+:?[ \\t]*){0,99}\\|?\\s*");

  private static final int LONGEST_RULE = 4_000;

  private final int indent;

  private DefinitionParser(int indent) {
    super(new DefinitionNode());
    this.indent = indent;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return getBlock().getFirstChild() == null
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= indent
        ? BlockContinue.atColumn(state.getColumn() + indent)
        : BlockContinue.none();
  }

  /** Starts a definition or a caption; null where none stands. */
  static BlockStart tryStart(
      ParserState state, BasedSequence line, int start, MatchedBlockParser matched) {
    int content = start + 1;
    while (content < line.length() && Character.isWhitespace(line.charAt(content))) {
      content++;
    }
    if (content == start + 1 || content == line.length()) {
      return null;
    }
    if (matched.getBlockParser().getBlock().getLastChildAnyNot(BlankLine.class)
        instanceof CaptionNode) { // A second one, which is told when the blocks are read.
      return BlockStart.of(new CaptionParser(line.subSequence(start, start + 1))).atIndex(content);
    }
    Optional<List<BasedSequence>> before = paragraphBefore(matched.getBlockParser());
    if (before.isEmpty()) {
      return null;
    }
    if (isTable(before.get())) {
      return BlockStart.of(new CaptionParser(line.subSequence(start, start + 1))).atIndex(content);
    }
    int indent = Math.min(state.getIndent() + content - start, state.getIndent() + 4);
    return BlockStart.of(new DefinitionParser(indent)).atIndex(content);
  }

  private static Optional<List<BasedSequence>> paragraphBefore(BlockParser parser) {
    if (parser instanceof ParagraphParser paragraph) {
      return Optional.of(paragraph.getBlockContent().getLines());
    }
    Node last = parser.getBlock().getLastChildAnyNot(BlankLine.class);
    if (last instanceof Paragraph paragraph) {
      return Optional.of(paragraph.getContentLines());
    }
    return last instanceof DefinitionNode ? Optional.of(List.of()) : Optional.empty();
  }

  private static boolean isTable(List<BasedSequence> lines) {
    return lines.size() >= 2
        && lines.get(1).indexOf('-') >= 0
        && lines.get(1).length() < LONGEST_RULE
        && lines.get(0).indexOf('|') >= 0
        && TABLE_RULE.matcher(lines.get(1)).matches();
  }
}
