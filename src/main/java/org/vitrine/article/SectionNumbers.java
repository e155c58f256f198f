package org.vitrine.article;

import java.util.List;
import org.vitrine.article.markdown.BlockSyntax;

/** Counts sections: 1, 1.1, and A, A.1 in the appendix. Used for one article. */
final class SectionNumbers {
  private final int top;
  private final boolean numbered;
  private final Report report;
  private final int[] counts = new int[7];
  private int previous;
  private boolean appendix;

  /**
   * @param number empty where the section has none
   */
  record Numbered(Label.Kind kind, String number) {}

  private SectionNumbers(int top, boolean numbered, Report report) {
    this.top = top;
    this.numbered = numbered;
    this.report = report;
  }

  /** The highest level in the body is a section, be it written {@code #} or {@code ##}. */
  static SectionNumbers of(List<BlockSyntax> body, boolean numbered, Report report) {
    int top =
        body.stream()
            .filter(BlockSyntax.Heading.class::isInstance)
            .mapToInt(block -> ((BlockSyntax.Heading) block).level())
            .min()
            .orElse(1);
    return new SectionNumbers(top, numbered, report);
  }

  int level(BlockSyntax.Heading heading) {
    return Math.max(1, heading.level() - top + 1);
  }

  Numbered next(BlockSyntax.Heading heading) {
    int level = level(heading);
    if (level > previous + 1) {
      report.warning(
          "heading-jump",
          heading.position(),
          "a heading skips a level",
          "%s after %s"
              .formatted(
                  "#".repeat(heading.level()),
                  previous == 0 ? "no heading" : "#".repeat(previous + top - 1)),
          "write " + "#".repeat(previous + top));
    }
    previous = level;
    if (level == 1 && !appendix && heading.attributes().hasClass("appendix")) {
      counts[1] = 0;
      appendix = true; // And what stands behind the first appendix is one as well.
    }
    Label.Kind kind = appendix ? Label.Kind.APPENDIX : Label.Kind.SECTION;
    if (!numbered || heading.attributes().hasClass("unnumbered")) {
      return new Numbered(kind, "");
    }
    counts[level]++;
    for (int i = level + 1; i < counts.length; i++) {
      counts[i] = 0;
    }
    StringBuilder number = new StringBuilder(appendix ? letter(counts[1]) : "" + counts[1]);
    for (int i = 2; i <= level; i++) {
      number.append('.').append(counts[i]);
    }
    return new Numbered(kind, number.toString());
  }

  /** A to Z, then AA. */
  static String letter(int count) {
    int index = Math.max(1, count) - 1;
    String last = Character.toString((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26) + last;
  }
}
