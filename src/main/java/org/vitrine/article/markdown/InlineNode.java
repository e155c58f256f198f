package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;

/** The dialect's own inline nodes. */
abstract sealed class InlineNode extends Node {
  private InlineNode(BasedSequence chars) {
    super(chars);
  }

  @Override
  public @NotNull BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** A text within marks that is read by itself, after the text around it. */
  static final class Nested extends InlineNode {
    private final Kind kind;
    private final BasedSequence content;
    private final BasedSequence attributes;
    private final int depth;

    /** What the marks say. */
    enum Kind {
      SPAN,
      NOTE,
      SUPERSCRIPT,
      SUBSCRIPT
    }

    Nested(
        Kind kind,
        BasedSequence chars,
        BasedSequence content,
        BasedSequence attributes,
        int depth) {
      super(chars);
      this.kind = kind;
      this.content = content;
      this.attributes = attributes;
      this.depth = depth;
    }

    Kind kind() {
      return kind;
    }

    BasedSequence content() {
      return content;
    }

    BasedSequence attributes() {
      return attributes;
    }

    int depth() {
      return depth;
    }
  }

  /** A formula in a line. */
  static final class Formula extends InlineNode {
    private final BasedSequence content;
    private final boolean display;

    Formula(BasedSequence chars, BasedSequence content, boolean display) {
      super(chars);
      this.content = content;
      this.display = display;
    }

    BasedSequence content() {
      return content;
    }

    boolean isDisplay() {
      return display;
    }
  }

  /** {@code [see @key, p. 3; @other]}: the characters are what stands within the brackets. */
  static final class BracketedCite extends InlineNode {
    BracketedCite(BasedSequence content) {
      super(content);
    }
  }

  /** {@code @key} or {@code @key [p. 3]}. */
  static final class PlainCite extends InlineNode {
    private final String key;
    private final BasedSequence suffix;

    PlainCite(BasedSequence chars, String key, BasedSequence suffix) {
      super(chars);
      this.key = key;
      this.suffix = suffix;
    }

    String key() {
      return key;
    }

    BasedSequence suffix() {
      return suffix;
    }
  }

  /** {@code [^id]}. */
  static final class NoteMark extends InlineNode {
    NoteMark(BasedSequence chars) {
      super(chars);
    }

    String id() {
      return getChars().subSequence(2, getChars().length() - 1).toString();
    }
  }

  /** Attributes of what stands before them. */
  static final class Attributes extends InlineNode {
    Attributes(BasedSequence chars) {
      super(chars);
    }
  }

  /** A text that would have taken too long to read. */
  static final class Unread extends InlineNode {
    Unread(BasedSequence chars) {
      super(chars);
    }
  }
}
