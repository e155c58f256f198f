package org.vitrine.article;

import java.util.List;
import java.util.Optional;
import org.vitrine.script.Formula;

/** What a line of text is made of. Everything in it is resolved: numbers, labels, formulas. */
public sealed interface Inline {

  record Text(String text) implements Inline {}

  record Emphasis(List<Inline> children) implements Inline {
    public Emphasis {
      children = List.copyOf(children);
    }
  }

  record Strong(List<Inline> children) implements Inline {
    public Strong {
      children = List.copyOf(children);
    }
  }

  record Strikethrough(List<Inline> children) implements Inline {
    public Strikethrough {
      children = List.copyOf(children);
    }
  }

  record Superscript(List<Inline> children) implements Inline {
    public Superscript {
      children = List.copyOf(children);
    }
  }

  record Subscript(List<Inline> children) implements Inline {
    public Subscript {
      children = List.copyOf(children);
    }
  }

  /** {@code [text]{.class #id key=value}}. */
  record Span(List<Inline> children, Attributes attributes) implements Inline {
    public Span {
      children = List.copyOf(children);
    }
  }

  /** A unit of a network, with the words that name it. */
  record Unit(List<Inline> children, UnitMention mention) implements Inline {
    public Unit {
      children = List.copyOf(children);
    }
  }

  /** A number of a figure, as the figure has it at first. */
  record Value(ValueMention mention) implements Inline {}

  record Code(String code) implements Inline {}

  record Maths(Formula formula) implements Inline {}

  /**
   * A link.
   *
   * @param href has passed the allow-list of schemes; for a file, what follows its address: {@code
   *     #row=3}, mostly nothing
   * @param file the file of the article's folder that it leads to, relative to it with slashes; it
   *     is published with the article
   */
  record Link(List<Inline> children, String href, Optional<String> title, Optional<String> file)
      implements Inline {
    public Link {
      children = List.copyOf(children);
    }
  }

  /** A picture in a line of text (a figure is a {@link Block.Figure}). */
  record Image(Picture picture) implements Inline {}

  /**
   * Citations in one bracket.
   *
   * @param keys the cited entries that exist, in the order of the bracket
   * @param html as the style prints the group, safe to emit as it is
   */
  record Citation(List<String> keys, String html) implements Inline {
    public Citation {
      keys = List.copyOf(keys);
    }
  }

  /**
   * {@code @fig-x}: the name and number of something in this article.
   *
   * @param label what is meant
   * @param text {@code Figure 3}
   */
  record Reference(Label label, String text) implements Inline {}

  /** The mark of a note; the note itself is in {@link Article#notes()}. */
  record NoteMark(int number) implements Inline {}

  record LineBreak() implements Inline {}

  record SoftBreak() implements Inline {}

  /** Raw HTML that passed the allow-list. */
  record Html(String html) implements Inline {}
}
