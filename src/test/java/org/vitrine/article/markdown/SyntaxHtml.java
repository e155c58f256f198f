package org.vitrine.article.markdown;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** Syntax as the HTML of CommonMark's examples, and nothing that the dialect adds. */
final class SyntaxHtml {
  private final StringBuilder out = new StringBuilder();

  private SyntaxHtml() {}

  static String of(List<BlockSyntax> blocks) {
    SyntaxHtml html = new SyntaxHtml();
    html.blocks(blocks, false);
    return html.out.toString();
  }

  private void blocks(List<BlockSyntax> blocks, boolean tight) {
    blocks.forEach(block -> block(block, tight));
  }

  private void block(BlockSyntax block, boolean tight) {
    switch (block) {
      case BlockSyntax.Heading heading -> {
        out.append("<h").append(heading.level()).append('>');
        inlines(heading.text());
        out.append("</h").append(heading.level()).append(">\n");
      }
      case BlockSyntax.Paragraph paragraph -> {
        out.append(tight ? "" : "<p>");
        inlines(paragraph.text());
        out.append(tight ? "\n" : "</p>\n");
      }
      case BlockSyntax.Code code ->
          out.append("<pre><code")
              .append(
                  code.language().isEmpty() ? "" : " class=\"language-" + code.language() + "\"")
              .append('>')
              .append(escape(code.code()))
              .append("</code></pre>\n");
      case BlockSyntax.BulletList list -> {
        out.append("<ul>\n");
        items(list.items(), list.tight());
        out.append("</ul>\n");
      }
      case BlockSyntax.OrderedList list -> {
        out.append(list.start() == 1 ? "<ol>\n" : "<ol start=\"" + list.start() + "\">\n");
        items(list.items(), list.tight());
        out.append("</ol>\n");
      }
      case BlockSyntax.Quote quote -> {
        out.append("<blockquote>\n");
        blocks(quote.children(), false);
        out.append("</blockquote>\n");
      }
      case BlockSyntax.Rule ignored -> out.append("<hr />\n");
      case BlockSyntax.Html html -> out.append(html.html()).append('\n');
      default -> out.append("?").append(block);
    }
  }

  private void items(List<List<BlockSyntax>> items, boolean tight) {
    for (List<BlockSyntax> item : items) {
      out.append("<li>");
      blocks(item, tight);
      out.append("</li>\n");
    }
  }

  private void inlines(List<InlineSyntax> nodes) {
    nodes.forEach(this::inline);
  }

  private void inline(InlineSyntax node) {
    switch (node) {
      case InlineSyntax.Text text -> out.append(escape(text.text()));
      case InlineSyntax.Emphasis found -> wrapped("em", found.children());
      case InlineSyntax.Strong found -> wrapped("strong", found.children());
      case InlineSyntax.Code code ->
          out.append("<code>").append(escape(code.code())).append("</code>");
      case InlineSyntax.Link link -> {
        out.append("<a href=\"").append(escape(link.href())).append('"');
        title(link.title());
        out.append('>');
        inlines(link.children());
        out.append("</a>");
      }
      case InlineSyntax.Image image -> {
        out.append("<img src=\"").append(escape(image.source())).append("\" alt=\"");
        out.append(escape(plain(image.children()))).append('"');
        title(image.title());
        out.append(" />");
      }
      case InlineSyntax.LineBreak ignored -> out.append("<br />\n");
      case InlineSyntax.SoftBreak ignored -> out.append("\n");
      case InlineSyntax.Html html -> out.append(html.html());
      default -> out.append("?").append(node);
    }
  }

  private static String plain(List<InlineSyntax> nodes) {
    StringBuilder text = new StringBuilder();
    for (InlineSyntax node : nodes) {
      switch (node) {
        case InlineSyntax.Text found -> text.append(found.text());
        case InlineSyntax.Emphasis found -> text.append(plain(found.children()));
        case InlineSyntax.Strong found -> text.append(plain(found.children()));
        case InlineSyntax.Link found -> text.append(plain(found.children()));
        case InlineSyntax.Image found -> text.append(plain(found.children()));
        default -> {}
      }
    }
    return text.toString();
  }

  private void wrapped(String element, List<InlineSyntax> children) {
    out.append('<').append(element).append('>');
    inlines(children);
    out.append("</").append(element).append('>');
  }

  private void title(Optional<String> title) {
    title.ifPresent(text -> out.append(" title=\"").append(escape(text)).append('"'));
  }

  private static String escape(String text) {
    return Entities.escape(text);
  }
}
