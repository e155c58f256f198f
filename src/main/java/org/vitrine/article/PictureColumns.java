package org.vitrine.article;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vitrine.article.markdown.AttributeSyntax;

/** In how many columns the pictures of a figure stand: Quarto's {@code layout-ncol=2}. */
final class PictureColumns {
  /** More are too narrow to be seen on the widest page. */
  private static final int MOST = 12;

  private static final String COLUMNS = "layout-ncol";
  private static final String ROWS = "layout-nrow";

  static final Set<String> KEYS = Set.of(COLUMNS, ROWS);

  private final Report report;

  PictureColumns(Report report) {
    this.report = report;
  }

  /**
   * As many as the attributes say; empty where they do not.
   *
   * @param pictures how many there are
   */
  OptionalInt of(AttributeSyntax attributes, int pictures) {
    Optional<AttributeSyntax.Entry> columns = attributes.entry(COLUMNS);
    Optional<AttributeSyntax.Entry> rows = attributes.entry(ROWS);
    if (columns.isPresent() && rows.isPresent()) {
      report.warning(
          "bad-columns",
          rows.get().position(),
          "a figure has both columns and rows",
          "%s=%s has no effect beside %s".formatted(ROWS, rows.get().value(), COLUMNS),
          "remove one of the two");
    }
    if (columns.isPresent()) {
      return number(columns.get());
    }
    OptionalInt high = rows.map(this::number).orElse(OptionalInt.empty());
    return high.isPresent()
        ? OptionalInt.of(Math.min(MOST, Math.ceilDiv(pictures, high.getAsInt())))
        : high;
  }

  private OptionalInt number(AttributeSyntax.Entry entry) {
    String value = entry.value();
    if (value.matches("[1-9]\\d?") && Integer.parseInt(value) <= MOST) {
      return OptionalInt.of(Integer.parseInt(value));
    }
    report.warning(
        "bad-columns",
        entry.valuePosition(),
        "columns and rows of a figure are counted",
        value + " has no effect",
        "write %s=2, a number from 1 to %d".formatted(entry.key(), MOST));
    return OptionalInt.empty();
  }
}
