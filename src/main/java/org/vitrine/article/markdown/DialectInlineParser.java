package org.vitrine.article.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jetbrains.annotations.NotNull;

/**
 * Flexmark's inline parser, which does not begin what it would not end: for some marks its time
 * grows with their number times the length of the text they stand in. One object reads one
 * document.
 */
final class DialectInlineParser extends CommonmarkInlineParser {
  /**
   * What a document may take, in marks times characters, of all its texts together. A page of prose
   * takes a hundred thousand.
   */
  private static final long MOST_WORK = 150_000_000;

  private static final String MARKS = "[]<&*_`$@^~{!\\\"'";

  private long work;

  DialectInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkProcessors,
        extensions);
  }

  @Override
  public void parse(@NotNull BasedSequence content, @NotNull Node block) {
    work += work(content.toString());
    if (work > MOST_WORK) {
      block.appendChild(new InlineNode.Unread(content));
    } else {
      super.parse(content, block);
    }
  }

  /** Between angle brackets an address may hold blanks (CommonMark 0.29; Flexmark is older). */
  @Override
  public BasedSequence parseLinkDestination() {
    if (peek() == '<') {
      int start = getIndex();
      BasedSequence input = getInput();
      for (int i = start + 1; i < input.length() && "<\n".indexOf(input.charAt(i)) < 0; i++) {
        if (input.charAt(i) == '\\') {
          i++;
        } else if (input.charAt(i) == '>') {
          setIndex(i + 1);
          return input.subSequence(start, i + 1);
        }
      }
    }
    int start = getIndex();
    BasedSequence read = super.parseLinkDestination();
    int end =
        AddressWithBlanks.end(
            getInput(), start, getLastBracket() != null && getLastBracket().isImage());
    if (read == null || end < 0) {
      return read;
    }
    setIndex(end);
    return getInput().subSequence(start, end);
  }

  private static long work(String text) {
    long marks = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 128 && MARKS.indexOf(text.charAt(i)) >= 0) {
        marks++;
      }
    }
    return marks * text.length();
  }
}
