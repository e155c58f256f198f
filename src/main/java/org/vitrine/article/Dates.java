package org.vitrine.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.yaml.Yaml;

/** Dates as ISO 8601 has them, and as JOSS ({@code 13 August 2017}) and Distill write them. */
final class Dates {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd"),
          form("uuuu/MM/dd"),
          form("d MMMM uuuu"),
          form("d MMM uuuu"),
          form("MMMM d, uuuu"),
          form("MMM d, uuuu"),
          form("MMM. d, uuuu"));

  private Dates() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Whether it is a day of a month, were that long enough. */
  private static boolean isReadBy(DateTimeFormatter form, String text) {
    try {
      form.withResolverStyle(ResolverStyle.SMART).parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  static Optional<LocalDate> read(Yaml.Text value, Report report) {
    String text = value.text().strip();
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(LocalDate.parse(text, form));
      } catch (DateTimeParseException e) {
        // The next form, or told below.
      }
    }
    if (FORMS.stream().anyMatch(form -> isReadBy(form, text))) {
      report.error(
          "bad-date",
          value.position(),
          "there is no such day",
          text,
          "the month is shorter; write year-month-day: 2026-03-31");
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toLocalDate());
    } catch (DateTimeParseException e) {
      boolean moving = text.equals("today") || text.equals("now") || text.equals("last-modified");
      report.error(
          "bad-date",
          value.position(),
          "a date is not one",
          text,
          moving
              ? "write the day itself, for the same article is the same tomorrow: 2026-03-31"
              : "write year-month-day: 2026-03-31");
      return Optional.empty();
    }
  }
}
