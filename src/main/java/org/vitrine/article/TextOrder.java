package org.vitrine.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/**
 * Goes through an article as a reader does: numbers the notes by their first marks and gathers the
 * citations in order, those in captions, notes and the abstract among them. Used for one article.
 */
final class TextOrder {
  /** Each note in a note takes stack. */
  private static final int DEEPEST = 40;

  private final Report report;
  private final Map<String, BlockSyntax.NoteDefinition> definitions = new LinkedHashMap<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<List<BlockSyntax>> notes = new ArrayList<>();
  private final List<InlineSyntax.Cite> cites = new ArrayList<>();
  private int depth;

  private TextOrder(Report report) {
    this.report = report;
  }

  static TextOrder of(FrontDraft front, List<BlockSyntax> body, Report report) {
    TextOrder order = new TextOrder(report);
    order.define(front.summary());
    order.define(body);
    order.inlines(front.title());
    order.inlines(front.subtitle());
    order.blocks(front.summary());
    order.blocks(body);
    front.updates().forEach(update -> order.inlines(update.text()));
    order.warnOfUnused();
    return order;
  }

  /** The notes in the order of their numbers. */
  List<List<BlockSyntax>> notes() {
    return notes;
  }

  /** In the order of the text. */
  List<InlineSyntax.Cite> cites() {
    return cites;
  }

  /** The number of the note that a mark means; empty where it means none. */
  Optional<Integer> number(InlineSyntax.NoteMark mark) {
    BlockSyntax.NoteDefinition note = definitions.get(mark.id());
    return note == null ? Optional.empty() : Optional.ofNullable(numbers.get(note));
  }

  Optional<Integer> number(InlineSyntax.InlineNote note) {
    return Optional.ofNullable(numbers.get(note));
  }

  private void define(List<BlockSyntax> blocks) {
    for (BlockSyntax block : blocks) {
      switch (block) {
        case BlockSyntax.NoteDefinition note -> {
          BlockSyntax.NoteDefinition first = definitions.putIfAbsent(note.id(), note);
          if (first != null) {
            report.error(
                "duplicate-note",
                note.position(),
                "a note is written twice",
                "[^%s] is on line %d already".formatted(note.id(), first.position().line()),
                "give one of the two another name");
          }
          define(note.children());
        }
        case BlockSyntax.Div div -> define(div.children());
        case BlockSyntax.Quote quote -> define(quote.children());
        case BlockSyntax.BulletList list -> list.items().forEach(this::define);
        case BlockSyntax.OrderedList list -> list.items().forEach(this::define);
        case BlockSyntax.DefinitionList list ->
            list.definitions().forEach(found -> found.meanings().forEach(this::define));
        case BlockSyntax.Heading ignored -> {}
        case BlockSyntax.Paragraph ignored -> {}
        case BlockSyntax.Code ignored -> {}
        case BlockSyntax.Maths ignored -> {}
        case BlockSyntax.Table ignored -> {}
        case BlockSyntax.Rule ignored -> {}
        case BlockSyntax.Html ignored -> {}
      }
    }
  }

  private void warnOfUnused() {
    for (BlockSyntax.NoteDefinition note : definitions.values()) {
      if (!numbers.containsKey(note)) {
        report.warning(
            "unused-note",
            note.position(),
            "a note is never marked",
            "[^" + note.id() + "]",
            "write its mark where it belongs, or remove it");
      }
    }
  }

  private void blocks(List<BlockSyntax> blocks) {
    blocks.forEach(this::block);
  }

  private void block(BlockSyntax block) {
    switch (block) {
      case BlockSyntax.Heading heading -> inlines(heading.text());
      case BlockSyntax.Paragraph paragraph -> {
        List<InlineSyntax.Image> images = Figures.of(paragraph);
        if (images.isEmpty()) {
          inlines(paragraph.text());
        } else {
          images.forEach(image -> inlines(image.children()));
        }
      }
      case BlockSyntax.Table table -> {
        table.caption().ifPresent(caption -> inlines(caption.text()));
        table.head().forEach(row -> row.forEach(this::inlines));
        table.body().forEach(row -> row.forEach(this::inlines));
      }
      case BlockSyntax.BulletList list -> list.items().forEach(this::blocks);
      case BlockSyntax.OrderedList list -> list.items().forEach(this::blocks);
      case BlockSyntax.DefinitionList list ->
          list.definitions()
              .forEach(
                  definition -> {
                    definition.terms().forEach(this::inlines);
                    definition.meanings().forEach(this::blocks);
                  });
      case BlockSyntax.Quote quote -> blocks(quote.children());
      case BlockSyntax.Div div when DivKind.of(div) == DivKind.FIGURE -> {
        Figures.Parts parts = Figures.parts(div);
        parts.images().stream()
            .filter(Figures::isCaptioned)
            .forEach(image -> inlines(image.children()));
        blocks(parts.caption()); // It stands below the pictures, wherever it is written.
      }
      case BlockSyntax.Div div -> blocks(div.children());
      case BlockSyntax.NoteDefinition ignored -> {
        // Read where its mark is.
      }
      case BlockSyntax.Code ignored -> {}
      case BlockSyntax.Maths ignored -> {}
      case BlockSyntax.Rule ignored -> {}
      case BlockSyntax.Html ignored -> {}
    }
  }

  private void inlines(List<InlineSyntax> nodes) {
    for (InlineSyntax node : nodes) {
      switch (node) {
        case InlineSyntax.Cite cite -> cites.add(cite);
        case InlineSyntax.NoteMark mark -> mark(mark);
        case InlineSyntax.InlineNote note ->
            note(
                note,
                List.of(new BlockSyntax.Paragraph(note.children(), note.position())),
                note.position());
        case InlineSyntax.Emphasis found -> inlines(found.children());
        case InlineSyntax.Strong found -> inlines(found.children());
        case InlineSyntax.Strikethrough found -> inlines(found.children());
        case InlineSyntax.Superscript found -> inlines(found.children());
        case InlineSyntax.Subscript found -> inlines(found.children());
        case InlineSyntax.Span found -> inlines(found.children());
        case InlineSyntax.Link found -> inlines(found.children());
        case InlineSyntax.Image ignored -> {
          // A picture in a line of text: what stands in its brackets is read aloud, not shown.
        }
        case InlineSyntax.Text ignored -> {}
        case InlineSyntax.Code ignored -> {}
        case InlineSyntax.Maths ignored -> {}
        case InlineSyntax.LineBreak ignored -> {}
        case InlineSyntax.SoftBreak ignored -> {}
        case InlineSyntax.Html ignored -> {}
      }
    }
  }

  private void mark(InlineSyntax.NoteMark mark) {
    BlockSyntax.NoteDefinition note = definitions.get(mark.id());
    if (note == null) {
      report.error(
          "missing-note",
          mark.position(),
          "a note is not written",
          "[^" + mark.id() + "]",
          Nearest.to(mark.id(), definitions.keySet())
              .map(name -> "did you mean [^" + name + "]?")
              .orElse("write [^" + mark.id() + "]: and its text on a line of its own"));
    } else {
      note(note, note.children(), mark.position());
    }
  }

  private void note(Object note, List<BlockSyntax> text, Position position) {
    if (numbers.putIfAbsent(note, notes.size() + 1) != null) {
      return;
    }
    notes.add(text);
    if (depth == DEEPEST) {
      report.error(
          "too-deep",
          position,
          "notes have notes that have notes",
          "more than " + DEEPEST + " deep",
          "write some of them into the text");
      return;
    }
    depth++;
    blocks(text);
    depth--;
  }
}
