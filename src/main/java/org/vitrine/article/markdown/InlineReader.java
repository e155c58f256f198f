package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.diagnostic.Position;

/** Flexmark's inline nodes as ours. */
final class InlineReader {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /**
   * What stands in brackets behind brackets and is no link's name: {@code a[i][j]}, {@code [1][2]}.
   */
  private static final Pattern INDEX = Pattern.compile("\\w|[\\W\\d_]*");

  private final Reading reading;
  private final Document document;

  InlineReader(Reading reading, Document document) {
    this.reading = reading;
    this.document = document;
  }

  /** The children of a node. */
  List<InlineSyntax> children(Node parent, int depth) {
    return siblings(parent.getFirstChild(), depth);
  }

  private List<InlineSyntax> siblings(Node first, int depth) {
    List<InlineSyntax> out = new ArrayList<>();
    if (first != null && reading.isTooDeep(depth, first)) {
      return out;
    }
    for (Node node = first; node != null; node = node.getNext()) {
      AttributeSyntax attributes = AttributeSyntax.NONE;
      if (node.getNext() instanceof InlineNode.Attributes found) {
        attributes = reading.attributes(found.getChars());
      }
      add(out, node, attributes, depth);
    }
    return out;
  }

  private void add(List<InlineSyntax> out, Node node, AttributeSyntax attributes, int depth) {
    Position position = reading.at(node);
    switch (node) {
      case InlineNode own -> addOwn(out, own, position, depth);
      case HtmlEntity entity -> text(out, entity.getChars().unescape(), position);
      case com.vladsch.flexmark.ast.Text text -> text(out, plain(text.getChars()), position);
      case SoftLineBreak ignored -> out.add(new InlineSyntax.SoftBreak(position));
      case HardLineBreak ignored -> out.add(new InlineSyntax.LineBreak(position));
      case Emphasis ignored ->
          out.add(new InlineSyntax.Emphasis(children(node, depth + 1), position));
      case StrongEmphasis ignored ->
          out.add(new InlineSyntax.Strong(children(node, depth + 1), position));
      case Strikethrough ignored ->
          out.add(new InlineSyntax.Strikethrough(children(node, depth + 1), position));
      case Code code -> out.add(new InlineSyntax.Code(code(code), attributes, position));
      case AutoLink link -> autoLink(out, link.getText().toString(), "", attributes, position);
      case MailLink link ->
          autoLink(out, link.getText().toString(), "mailto:", attributes, position);
      case InlineLinkNode link -> link(out, link, attributes, position, depth);
      case RefNode link -> reference(out, link, attributes, position, depth);
      case HtmlInlineComment ignored -> {
        // A note of the author to the author.
      }
      case HtmlInlineBase html ->
          out.add(new InlineSyntax.Html(html.getChars().toString(), position));
      default -> {
        if (node.hasChildren()) {
          out.addAll(children(node, depth + 1));
        } else {
          text(out, node.getChars().toString(), position);
        }
      }
    }
  }

  private void addOwn(List<InlineSyntax> out, InlineNode node, Position position, int depth) {
    switch (node) {
      case InlineNode.Attributes ignored -> {
        // Taken by what stands before it.
      }
      case InlineNode.Unread unread -> reading.tooComplex(unread);
      case InlineNode.NoteMark mark -> out.add(new InlineSyntax.NoteMark(mark.id(), position));
      case InlineNode.Formula formula -> {
        AttributeSyntax attributes = attributesAfter(formula);
        out.add(
            new InlineSyntax.Maths(
                reading.snippet(formula.content()), formula.isDisplay(), attributes, position));
      }
      case InlineNode.BracketedCite cite -> {
        BasedSequence content = cite.getChars();
        List<InlineSyntax.Cited> items =
            CiteGroups.read(
                content.toString(), at -> reading.source().at(content.getIndexOffset(at)));
        out.add(
            new InlineSyntax.Cite(items, true, reading.source().at(content.getStartOffset() - 1)));
      }
      case InlineNode.PlainCite cite -> plainCite(out, cite, position);
      case InlineNode.Nested nested -> {
        List<InlineSyntax> children = children(nested, depth + 1);
        out.add(
            switch (nested.kind()) {
              case SPAN ->
                  new InlineSyntax.Span(
                      children, reading.attributes(nested.attributes()), position);
              case NOTE -> new InlineSyntax.InlineNote(children, position);
              case SUPERSCRIPT -> new InlineSyntax.Superscript(children, position);
              case SUBSCRIPT -> new InlineSyntax.Subscript(children, position);
            });
      }
    }
  }

  private AttributeSyntax attributesAfter(Node node) {
    Node next = node.getNext();
    if (next instanceof com.vladsch.flexmark.ast.Text && next.getChars().isBlank()) {
      next = next.getNext();
    }
    return next instanceof InlineNode.Attributes found
        ? reading.attributes(found.getChars())
        : AttributeSyntax.NONE;
  }

  /** {@code -@key} comes as a hyphen and {@code @key}. */
  private void plainCite(List<InlineSyntax> out, InlineNode.PlainCite cite, Position position) {
    boolean suppress = false;
    if (!out.isEmpty()
        && out.getLast() instanceof InlineSyntax.Text before
        && before.text().endsWith("-")
        && isAlone(before.text())) {
      suppress = true;
      out.removeLast();
      String rest = before.text().substring(0, before.text().length() - 1);
      if (!rest.isEmpty()) {
        out.add(new InlineSyntax.Text(rest, before.position()));
      }
    }
    String suffix = cite.suffix().isEmpty() ? "" : plain(cite.suffix());
    out.add(
        new InlineSyntax.Cite(
            List.of(new InlineSyntax.Cited(cite.key(), "", suffix, suppress, position)),
            false,
            position));
  }

  private static boolean isAlone(String text) {
    return text.length() == 1 || !Character.isLetterOrDigit(text.charAt(text.length() - 2));
  }

  private static void autoLink(
      List<InlineSyntax> out,
      String text,
      String scheme,
      AttributeSyntax attributes,
      Position position) {
    List<InlineSyntax> shown = List.of(new InlineSyntax.Text(text, position));
    out.add(new InlineSyntax.Link(shown, scheme + text, Optional.empty(), attributes, position));
  }

  private void link(
      List<InlineSyntax> out,
      InlineLinkNode link,
      AttributeSyntax attributes,
      Position position,
      int depth) {
    List<InlineSyntax> children = children(link, depth + 1);
    String url = link.getUrl().unescape();
    Optional<String> title = title(link.getTitle());
    boolean hasBlank = link.getUrl().indexOfAny(CharPredicate.SPACE_TAB) >= 0;
    if (hasBlank && link.getUrlOpeningMarker().isEmpty()) {
      reading.error(
          "blank-in-address",
          reading.at(link.getUrl()),
          "an address holds a blank",
          url,
          "write it between angle brackets: (<%s>)".formatted(url));
    }
    out.add(
        link instanceof Image
            ? new InlineSyntax.Image(children, url, title, attributes, position)
            : new InlineSyntax.Link(children, url, title, attributes, position));
  }

  private void reference(
      List<InlineSyntax> out,
      RefNode link,
      AttributeSyntax attributes,
      Position position,
      int depth) {
    boolean image = link instanceof com.vladsch.flexmark.ast.ImageRef;
    List<InlineSyntax> children = children(link, depth + 1);
    Reference target = link.isDefined() ? link.getReferenceNode(document) : null;
    if (target != null) {
      String url = target.getUrl().unescape();
      Optional<String> title = title(target.getTitle());
      out.add(
          image
              ? new InlineSyntax.Image(children, url, title, attributes, position)
              : new InlineSyntax.Link(children, url, title, attributes, position));
      return;
    }
    text(out, image ? "![" : "[", position);
    if (children.isEmpty() && link.getChars().length() > 2 && !image) {
      text(out, " ", position); // The box of a task that is not done.
    }
    children.forEach(child -> addMerged(out, child));
    text(out, "]", position);
    if (!link.getReference().isEmpty() && !link.getText().isEmpty()) {
      if (!INDEX.matcher(link.getReference()).matches()) {
        reading.warning(
            "unknown-link",
            position,
            "a link points nowhere",
            "no line [%s]: address".formatted(link.getReference()),
            "add that line, write the address in round brackets, or \\[ for a bracket");
      }
      text(out, "[" + plain(link.getReference()) + "]", position);
    }
    if (!attributes.isEmpty()) {
      text(out, link.getNext().getChars().toString(), position);
    }
  }

  private static Optional<String> title(BasedSequence title) {
    return title.isEmpty() ? Optional.empty() : Optional.of(title.unescape());
  }

  private static void addMerged(List<InlineSyntax> out, InlineSyntax node) {
    if (node instanceof InlineSyntax.Text text) {
      text(out, text.text(), text.position());
    } else {
      out.add(node);
    }
  }

  private static void text(List<InlineSyntax> out, String text, Position position) {
    if (text.isEmpty()) {
      return;
    }
    if (!out.isEmpty() && out.getLast() instanceof InlineSyntax.Text before) {
      out.set(out.size() - 1, new InlineSyntax.Text(before.text().concat(text), before.position()));
    } else {
      out.add(new InlineSyntax.Text(text, position));
    }
  }

  /** Text without its backslashes, its quotation marks and dashes set. */
  private String plain(BasedSequence chars) {
    StringBuilder out = new StringBuilder(chars.length());
    int i = 0;
    while (i < chars.length()) {
      char c = chars.charAt(i);
      if (c == '\\' && i + 1 < chars.length() && ESCAPABLE.indexOf(chars.charAt(i + 1)) >= 0) {
        out.append(chars.charAt(i + 1));
        i += 2;
        continue;
      }
      if (c == '\\' && i + 1 < chars.length() && chars.charAt(i + 1) == ' ') {
        out.append('\u00a0');
        i += 2;
        continue;
      }
      int taken = 0;
      if (c == '"' || c == '\'' || c == '-' || c == '.') {
        int offset = chars.getIndexOffset(i);
        int limit = Math.min(offset + chars.length() - i, reading.source().text().length());
        if (offset >= 0 && offset < limit && reading.source().text().charAt(offset) == c) {
          taken = reading.typography().set(out, offset, limit);
        }
      }
      if (taken == 0) {
        out.append(c);
        taken = 1;
      }
      i += taken;
    }
    return out.toString();
  }

  /**
   * As CommonMark has it: a line's end is a space, and one space at each end is taken off. In a
   * table {@code \|} is a bar, in code as well (GFM, section 4.10).
   */
  private static String code(Code code) {
    String text = code.getText().toString().replace("\r\n", " ").replace('\n', ' ');
    if (code.getAncestorOfType(TableCell.class) != null) {
      text = text.replace("\\|", "|");
    }
    boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ");
    return padded && !text.isBlank() ? text.substring(1, text.length() - 1) : text;
  }
}
