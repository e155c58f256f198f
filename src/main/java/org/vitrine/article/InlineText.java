package org.vitrine.article;

import java.util.List;
import org.jsoup.Jsoup;

/** Text without its markup: for titles, lists, feeds and records. */
public final class InlineText {
  private InlineText() {}

  /**
   * One line. Formulas are as {@link FormulaText} writes them, pictures their text alternative;
   * notes are left out.
   */
  public static String of(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> append(text, inline));
    return text.toString().strip();
  }

  /** Paragraphs, with an empty line between two. Figures, tables and code are left out. */
  public static String ofBlocks(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> append(text, block));
    return text.toString().strip();
  }

  private static void append(StringBuilder text, Block block) {
    switch (block) {
      case Block.Heading it -> paragraph(text, of(it.text()));
      case Block.Paragraph it -> paragraph(text, of(it.text()));
      case Block.Equation it -> paragraph(text, it.formula().tex());
      case Block.BulletList it -> it.items().forEach(item -> paragraph(text, ofBlocks(item)));
      case Block.OrderedList it -> it.items().forEach(item -> paragraph(text, ofBlocks(item)));
      case Block.DefinitionList it ->
          it.definitions()
              .forEach(
                  definition -> {
                    definition.terms().forEach(term -> paragraph(text, of(term)));
                    definition.meanings().forEach(meaning -> paragraph(text, ofBlocks(meaning)));
                  });
      case Block.Quote it -> paragraph(text, ofBlocks(it.children()));
      case Block.Aside it -> paragraph(text, ofBlocks(it.children()));
      case Block.Division it -> paragraph(text, ofBlocks(it.children()));
      case Block.Html it -> paragraph(text, Jsoup.parseBodyFragment(it.html()).text());
      case Block.Code it -> {}
      case Block.Figure it -> {}
      case Block.WidgetFigure it -> {}
      case Block.Table it -> {}
      case Block.Rule it -> {}
    }
  }

  private static void paragraph(StringBuilder text, String paragraph) {
    if (!paragraph.isEmpty()) {
      text.append(paragraph).append("\n\n");
    }
  }

  private static void append(StringBuilder text, Inline inline) {
    switch (inline) {
      case Inline.Text it -> text.append(it.text());
      case Inline.Emphasis it -> append(text, it.children());
      case Inline.Strong it -> append(text, it.children());
      case Inline.Strikethrough it -> append(text, it.children());
      case Inline.Superscript it -> append(text, it.children());
      case Inline.Subscript it -> append(text, it.children());
      case Inline.Span it -> append(text, it.children());
      case Inline.Unit it -> append(text, it.children());
      case Inline.Value it -> text.append(it.mention().text());
      case Inline.Code it -> text.append(it.code());
      case Inline.Maths it -> text.append(FormulaText.of(it.formula()));
      case Inline.Link it -> append(text, it.children());
      case Inline.Image it -> text.append(it.picture().alt());
      case Inline.Citation it -> text.append(Jsoup.parseBodyFragment(it.html()).text());
      case Inline.Reference it -> text.append(it.text());
      case Inline.NoteMark it -> {}
      case Inline.LineBreak it -> text.append(' ');
      case Inline.SoftBreak it -> text.append(' ');
      case Inline.Html it -> text.append(Jsoup.parseBodyFragment(it.html()).text());
    }
  }

  private static void append(StringBuilder text, List<Inline> children) {
    children.forEach(child -> append(text, child));
  }
}
