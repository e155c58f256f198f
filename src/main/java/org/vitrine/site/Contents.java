package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.article.Block;
import org.vitrine.article.InlineText;

/** The list of contents: sections and their subsections. */
final class Contents {
  private Contents() {}

  static List<ContentsEntry> of(List<Block> body) {
    List<ContentsEntry> sections = new ArrayList<>();
    List<ContentsEntry> below = new ArrayList<>();
    Block.Heading section = null;
    for (Block block : body) {
      if (block instanceof Block.Heading heading && heading.level() <= 2) {
        if (heading.level() == 1 || section == null) {
          close(section, below, sections);
          section = heading;
        } else {
          below.add(entry(heading, List.of()));
        }
      }
    }
    close(section, below, sections);
    return List.copyOf(sections);
  }

  private static void close(
      Block.Heading section, List<ContentsEntry> below, List<ContentsEntry> sections) {
    if (section != null) {
      sections.add(entry(section, below));
      below.clear();
    }
  }

  private static ContentsEntry entry(Block.Heading heading, List<ContentsEntry> below) {
    return new ContentsEntry(
        heading.label().id(), heading.label().number(), InlineText.of(heading.text()), below);
  }
}
