package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;

/** Which paragraphs are figures. */
final class Figures {
  private Figures() {}

  /** The pictures of a paragraph that holds nothing else; empty where it is one of text. */
  static List<InlineSyntax.Image> of(BlockSyntax.Paragraph paragraph) {
    List<InlineSyntax.Image> images = new ArrayList<>();
    for (InlineSyntax node : paragraph.text()) {
      switch (node) {
        case InlineSyntax.Image image -> images.add(image);
        case InlineSyntax.SoftBreak ignored -> {
          // Between two pictures.
        }
        case InlineSyntax.LineBreak ignored -> {
          // Between two pictures.
        }
        case InlineSyntax.Text text when text.text().isBlank() -> {
          // Between two pictures.
        }
        default -> {
          return List.of();
        }
      }
    }
    return images;
  }

  /**
   * Whether the words in the brackets of a picture in a div stand below it: they do where what it
   * shows is said elsewhere, and where it has a name. Else they say what it shows.
   */
  static boolean isCaptioned(InlineSyntax.Image image) {
    return !image.children().isEmpty()
        && (image.attributes().id().isPresent() || alternative(image).isPresent());
  }

  /** What a picture shows, where its attributes say so. */
  static Optional<String> alternative(InlineSyntax.Image image) {
    return image.attributes().value("alt").or(() -> image.attributes().value("fig-alt"));
  }

  /** A div's pictures and the rest of it, which is the caption. */
  record Parts(List<InlineSyntax.Image> images, List<BlockSyntax> caption) {}

  static Parts parts(BlockSyntax.Div div) {
    List<InlineSyntax.Image> images = new ArrayList<>();
    List<BlockSyntax> caption = new ArrayList<>();
    for (BlockSyntax block : div.children()) {
      List<InlineSyntax.Image> found =
          block instanceof BlockSyntax.Paragraph paragraph ? of(paragraph) : List.of();
      if (found.isEmpty()) {
        caption.add(block);
      } else {
        images.addAll(found);
      }
    }
    return new Parts(images, caption);
  }
}
