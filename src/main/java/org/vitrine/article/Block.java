package org.vitrine.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.Formula;

/** What an article's body is made of. Everything in it is numbered and resolved. */
public sealed interface Block {

  Position position();

  /**
   * A section's head.
   *
   * @param level 1 for a section, 2 for a subsection; the article's title is not among them
   * @param label its anchor and, where sections are numbered, its number
   */
  record Heading(int level, Label label, List<Inline> text, Position position) implements Block {
    public Heading {
      text = List.copyOf(text);
    }
  }

  record Paragraph(List<Inline> text, Position position) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /**
   * Code on lines of its own.
   *
   * @param html the same code marked up for colouring, safe to emit as it is
   */
  record Code(String code, String language, String html, Attributes attributes, Position position)
      implements Block {}

  /** A formula on lines of its own; numbered where it has a label. */
  record Equation(Formula formula, Optional<Label> label, Position position) implements Block {}

  /**
   * A figure of pictures from files.
   *
   * @param label numbered where it has a caption or a name
   * @param columns in how many the pictures stand where there is room; empty where as many as fit
   * @param parts one or more, side by side
   * @param caption of the whole
   */
  record Figure(
      Optional<Label> label,
      Layout layout,
      OptionalInt columns,
      List<Part> parts,
      List<Block> caption,
      Attributes attributes,
      Position position)
      implements Block {
    public Figure {
      parts = List.copyOf(parts);
      caption = List.copyOf(caption);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a figure has a picture");
      }
      if (columns.isPresent() && columns.getAsInt() < 1) {
        throw new IllegalArgumentException("a figure has a column: " + columns.getAsInt());
      }
    }

    public List<Picture> pictures() {
      return parts.stream().map(Part::picture).toList();
    }

    /** Whether one of its pictures has a name or words of its own. */
    public boolean isDivided() {
      return parts.stream().anyMatch(part -> !part.caption().isEmpty() || part.label().isPresent());
    }

    /**
     * One of its pictures.
     *
     * @param label where it has a name of its own; its number is the figure's and a letter
     * @param caption its own words; empty where it has none
     */
    public record Part(Picture picture, Optional<Label> label, List<Inline> caption) {
      public Part {
        caption = List.copyOf(caption);
      }
    }
  }

  /**
   * A figure that is a question put to a model.
   *
   * @param module the widget module's name
   * @param settings attributes for the module in the order written, each with its place; checked by
   *     {@code widget}
   */
  record WidgetFigure(
      String module,
      Label label,
      Layout layout,
      Map<String, Setting> settings,
      List<Block> caption,
      Position position)
      implements Block {
    public WidgetFigure {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
      caption = List.copyOf(caption);
    }

    /** An attribute's value as written. */
    public record Setting(String value, Position position) {}
  }

  /** A table; numbered where it has a caption. */
  record Table(
      Optional<Label> label,
      Layout layout,
      List<Inline> caption,
      List<Alignment> columns,
      List<Row> head,
      List<Row> body,
      Position position)
      implements Block {
    public Table {
      caption = List.copyOf(caption);
      columns = List.copyOf(columns);
      head = List.copyOf(head);
      body = List.copyOf(body);
    }

    public enum Alignment {
      NONE,
      LEFT,
      CENTER,
      RIGHT
    }

    public record Row(List<List<Inline>> cells) {
      public Row {
        cells = cells.stream().map(List::copyOf).toList();
      }
    }
  }

  record BulletList(List<List<Block>> items, boolean tight, Position position) implements Block {
    public BulletList {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  record OrderedList(int start, List<List<Block>> items, boolean tight, Position position)
      implements Block {
    public OrderedList {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  record DefinitionList(List<Definition> definitions, Position position) implements Block {
    public DefinitionList {
      definitions = List.copyOf(definitions);
    }

    public record Definition(List<List<Inline>> terms, List<List<Block>> meanings) {
      public Definition {
        terms = terms.stream().map(List::copyOf).toList();
        meanings = meanings.stream().map(List::copyOf).toList();
      }
    }
  }

  record Quote(List<Block> children, Position position) implements Block {
    public Quote {
      children = List.copyOf(children);
    }
  }

  /** {@code ::: {.aside}}: a remark in the margin. */
  record Aside(List<Block> children, Attributes attributes, Position position) implements Block {
    public Aside {
      children = List.copyOf(children);
    }
  }

  /** Any other fenced div. */
  record Division(Layout layout, List<Block> children, Attributes attributes, Position position)
      implements Block {
    public Division {
      children = List.copyOf(children);
    }
  }

  record Rule(Position position) implements Block {}

  /** Raw HTML that passed the allow-list. */
  record Html(String html, Position position) implements Block {}
}
