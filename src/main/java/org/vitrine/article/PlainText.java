package org.vitrine.article;

import java.util.List;
import org.vitrine.article.markdown.InlineSyntax;

/** Text without its marks: for ids, alternatives and titles in plain. */
final class PlainText {
  private PlainText() {}

  /** Notes and HTML are left out. */
  static String of(List<InlineSyntax> nodes) {
    StringBuilder text = new StringBuilder();
    add(text, nodes);
    return text.toString();
  }

  private static void add(StringBuilder text, List<InlineSyntax> nodes) {
    for (InlineSyntax node : nodes) {
      switch (node) {
        case InlineSyntax.Text found -> text.append(found.text());
        case InlineSyntax.Emphasis found -> add(text, found.children());
        case InlineSyntax.Strong found -> add(text, found.children());
        case InlineSyntax.Strikethrough found -> add(text, found.children());
        case InlineSyntax.Superscript found -> add(text, found.children());
        case InlineSyntax.Subscript found -> add(text, found.children());
        case InlineSyntax.Span found -> add(text, found.children());
        case InlineSyntax.Link found -> add(text, found.children());
        case InlineSyntax.Image found -> add(text, found.children());
        case InlineSyntax.Code found -> text.append(found.code());
        case InlineSyntax.Maths found -> text.append(found.tex().text());
        case InlineSyntax.LineBreak ignored -> text.append(' ');
        case InlineSyntax.SoftBreak ignored -> text.append(' ');
        case InlineSyntax.Cite found ->
            found.items().forEach(item -> text.append(item.prefix()).append(item.suffix()));
        case InlineSyntax.NoteMark ignored -> {
          // Not part of the text.
        }
        case InlineSyntax.InlineNote ignored -> {
          // Not part of the text.
        }
        case InlineSyntax.Html ignored -> {
          // Not part of the text.
        }
      }
    }
  }
}
