package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.article.Block;
import org.vitrine.article.Layout;

/**
 * A stretch of the page from one edge of the text to the other. What stands in the gutter floats
 * beside the text of its own band, so it never reaches down into a wide figure and never opens a
 * gap in the text.
 */
public sealed interface Band {

  /** Text, and what stands in its gutter. */
  record Text(List<Block> blocks) implements Band {
    public Text {
      blocks = List.copyOf(blocks);
    }
  }

  /** One block that is wider than the text. */
  record Wide(Block block) implements Band {}

  /** Cuts a body into bands. */
  static List<Band> of(List<Block> body) {
    List<Band> bands = new ArrayList<>();
    List<Block> text = new ArrayList<>();
    for (Block block : body) {
      if (isWide(block)) {
        if (!text.isEmpty()) {
          bands.add(new Text(text));
          text.clear();
        }
        bands.add(new Wide(block));
      } else {
        text.add(block);
      }
    }
    if (!text.isEmpty()) {
      bands.add(new Text(text));
    }
    return List.copyOf(bands);
  }

  private static boolean isWide(Block block) {
    Layout layout =
        switch (block) {
          case Block.Figure it -> it.layout();
          case Block.WidgetFigure it -> it.layout();
          case Block.Table it -> it.layout();
          case Block.Division it -> it.layout();
          case Block.Heading any -> Layout.BODY;
          case Block.Paragraph any -> Layout.BODY;
          case Block.Code any -> Layout.BODY;
          case Block.Equation any -> Layout.BODY;
          case Block.BulletList any -> Layout.BODY;
          case Block.OrderedList any -> Layout.BODY;
          case Block.DefinitionList any -> Layout.BODY;
          case Block.Quote any -> Layout.BODY;
          case Block.Aside any -> Layout.BODY;
          case Block.Rule any -> Layout.BODY;
          case Block.Html any -> Layout.BODY;
        };
    return layout != Layout.BODY && layout != Layout.GUTTER;
  }
}
