package org.vitrine.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.article.markdown.Markdown;
import org.vitrine.bibliography.Doi;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;

/** Reads what an article says of itself. Used for one article. */
final class FrontReader {
  private final Report report;
  private Markdown markdown;

  FrontReader(Markdown markdown, Report report) {
    this.markdown = markdown;
    this.report = report;
  }

  FrontDraft read(FrontMatter matter) {
    Position position = matter.yaml().map(Source::start).orElse(matter.body().start());
    Optional<Yaml.Fields> fields = matter.read(report);
    boolean unreadable = matter.yaml().isPresent() && fields.isEmpty();
    FieldReader front =
        FrontMatter.reader(fields.orElse(new Yaml.Fields(Map.of(), position)), report);
    String language =
        front.checked("bad-language", LanguageTag::parse, "lang", "language").orElse("en");
    markdown = markdown.quoting(Words.of(language).quotationMarks());
    AffiliationsReader affiliations = new AffiliationsReader(report);
    affiliations.readNamed(front);
    Optional<LocalDate> published =
        date(front, "date", "published", "date-published", "publication-date");
    FrontDraft draft =
        new FrontDraft(
            position,
            !unreadable,
            title(front, position, unreadable),
            line(front.text("subtitle")),
            front.string("description", "summary").orElse(""),
            new AuthorsReader(report, affiliations).read(front),
            published,
            updated(front, published),
            front.checked("bad-doi", Doi::parse, "doi", "DOI").map(Doi::text),
            Licenses.read(front, report),
            keywords(front),
            funding(front),
            summary(front),
            updates(front),
            language,
            front.text("csl", "citation-style"),
            front.texts("bibliography"),
            thumbnail(front),
            front.string("thumbnail-alt", "image-alt", "previewAlt").orElse(""),
            front.flag("number-sections", "numbersections"),
            front.flag("draft"));
    front.warnOfUnknown("the front matter");
    return draft;
  }

  private Optional<LocalDate> updated(FieldReader front, Optional<LocalDate> published) {
    Optional<Yaml.Text> text = front.text("updated", "date-modified", "last-updated");
    Optional<LocalDate> updated = text.flatMap(found -> Dates.read(found, report));
    if (updated.isPresent() && published.isPresent() && updated.get().isBefore(published.get())) {
      report.warning(
          "early-update",
          text.get().position(),
          "an article is updated before it is published",
          "%s, published %s".formatted(updated.get(), published.get()),
          "correct one of the two days");
    }
    return updated;
  }

  private Optional<LocalDate> date(FieldReader fields, String... names) {
    return fields.text(names).flatMap(text -> Dates.read(text, report));
  }

  private List<InlineSyntax> title(FieldReader front, Position position, boolean unreadable) {
    Optional<Yaml.Text> title = front.text("title");
    if (title.isEmpty() && !unreadable) {
      report.error(
          "missing-title",
          position,
          "the article has no title",
          "no key title in the front matter",
          "begin the file with a line of ---, title: …, and a line of ---");
    }
    return line(title);
  }

  private List<InlineSyntax> line(Optional<Yaml.Text> text) {
    return text.map(found -> markdown.parseLine(found.source(), report::add)).orElse(List.of());
  }

  private List<BlockSyntax> summary(FieldReader front) {
    return front
        .text("abstract")
        .map(text -> markdown.parse(text.source(), report::add))
        .orElse(List.of());
  }

  private static List<String> keywords(FieldReader front) {
    List<String> keywords = new ArrayList<>();
    for (Yaml.Text text : front.texts("keywords", "tags", "categories")) {
      for (String keyword : text.text().split("[,;]", -1)) {
        if (!keyword.isBlank() && !keywords.contains(keyword.strip())) {
          keywords.add(keyword.strip());
        }
      }
    }
    return keywords;
  }

  private List<Front.Funding> funding(FieldReader front) {
    List<Front.Funding> funding = new ArrayList<>();
    for (Yaml value : front.list("funding")) {
      switch (value) {
        case Yaml.Text text ->
            funding.add(new Front.Funding(text.text().strip(), Optional.empty(), Optional.empty()));
        case Yaml.Fields fields -> {
          FieldReader reader = FrontMatter.reader(fields, report);
          Optional<String> funder = reader.string("funder", "source", "name", "statement");
          List<String> awards =
              reader.texts("award", "award-id", "awards", "grant").stream()
                  .map(text -> text.text().strip())
                  .toList();
          Optional<String> id = reader.string("funder-id", "id", "ror", "doi");
          reader.take("investigator", "recipient", "open-access");
          reader.warnOfUnknown("funding");
          if (funder.isEmpty()) {
            reader.wrongKind("funding", fields, "by someone", "write funder: …");
          } else {
            funding.add(
                new Front.Funding(
                    funder.get(),
                    awards.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", awards)),
                    id));
          }
        }
        case Yaml.Items items ->
            front.wrongKind("funding", items, "a text or keys", "write funder: after the hyphen");
      }
    }
    return funding;
  }

  private List<FrontDraft.Update> updates(FieldReader front) {
    List<FrontDraft.Update> updates = new ArrayList<>();
    for (Yaml value : front.list("updates")) {
      if (!(value instanceof Yaml.Fields fields)) {
        front.wrongKind("updates", value, "a list of date, type and text", "");
        continue;
      }
      FieldReader reader = FrontMatter.reader(fields, report);
      Optional<LocalDate> date = date(reader, "date");
      Optional<Yaml.Text> kind = reader.text("type", "kind");
      Optional<Yaml.Text> text = reader.text("text", "note", "description");
      reader.warnOfUnknown("an update");
      if (date.isEmpty() || text.isEmpty()) {
        report.error(
            "bad-front-matter",
            fields.position(),
            "an update has a date and a text",
            "one of them is missing",
            "write date: 2026-03-31 and text: what has changed");
        continue;
      }
      updateKind(kind)
          .ifPresent(found -> updates.add(new FrontDraft.Update(date.get(), found, line(text))));
    }
    return updates;
  }

  private Optional<Front.Update.Kind> updateKind(Optional<Yaml.Text> written) {
    if (written.isEmpty()) {
      return Optional.of(Front.Update.Kind.REVISION);
    }
    String name = written.get().text().strip();
    List<String> names = new ArrayList<>();
    for (Front.Update.Kind kind : Front.Update.Kind.values()) {
      String spelled = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (spelled.equals(name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'))) {
        return Optional.of(kind);
      }
      names.add(spelled);
    }
    report.error(
        "unknown-update",
        written.get().position(),
        "an update is of an unknown type",
        name,
        Nearest.to(name, names)
            .map(found -> "did you mean " + found + "?")
            .orElse("the types are " + String.join(", ", names)));
    return Optional.empty();
  }

  private Optional<Yaml.Text> thumbnail(FieldReader front) {
    return front.text("thumbnail", "image", "previewURL");
  }
}
