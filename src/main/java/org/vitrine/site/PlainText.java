package org.vitrine.site;

import java.util.List;
import org.jsoup.Jsoup;
import org.vitrine.article.Inline;

/** A line of text without its markup: for titles, lists and feeds. */
final class PlainText {
  private PlainText() {}

  static String of(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> append(text, inline));
    return text.toString().strip();
  }

  private static void append(StringBuilder text, Inline inline) {
    switch (inline) {
      case Inline.Text it -> text.append(it.text());
      case Inline.Emphasis it -> text.append(of(it.children()));
      case Inline.Strong it -> text.append(of(it.children()));
      case Inline.Strikethrough it -> text.append(of(it.children()));
      case Inline.Superscript it -> text.append(of(it.children()));
      case Inline.Subscript it -> text.append(of(it.children()));
      case Inline.Span it -> text.append(of(it.children()));
      case Inline.Code it -> text.append(it.code());
      case Inline.Maths it -> text.append(it.formula().tex());
      case Inline.Link it -> text.append(of(it.children()));
      case Inline.Image it -> text.append(it.picture().alt());
      case Inline.Citation it -> text.append(Jsoup.parse(it.html()).text());
      case Inline.Reference it -> text.append(it.text());
      case Inline.NoteMark it -> {}
      case Inline.LineBreak it -> text.append(' ');
      case Inline.SoftBreak it -> text.append(' ');
      case Inline.Html it -> text.append(Jsoup.parse(it.html()).text());
    }
  }
}
