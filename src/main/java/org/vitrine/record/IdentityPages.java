package org.vitrine.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.yaml.FieldReader;
import org.vitrine.yaml.Yaml;

/** Reads {@code pages:}, what the journal says beside its articles. Used once. */
final class IdentityPages {
  private static final String HINT = "write - file: pages/about.md";

  private final Consumer<Diagnostic> report;
  private final Set<String> paths = new HashSet<>();

  IdentityPages(Consumer<Diagnostic> report) {
    this.report = report;
  }

  List<JournalPage> read(FieldReader journal) {
    List<JournalPage> pages = new ArrayList<>();
    for (Yaml value : journal.list("pages")) {
      switch (value) {
        case Yaml.Fields one ->
            page(new FieldReader(one, "bad-journal", report)).ifPresent(pages::add);
        case Yaml.Text text -> journal.wrongKind("a page", text, "keys and values", HINT);
        case Yaml.Items items -> journal.wrongKind("a page", items, "keys and values", HINT);
      }
    }
    return pages;
  }

  private Optional<JournalPage> page(FieldReader page) {
    boolean named = page.take("file").isPresent();
    boolean placed = page.take("path").isPresent();
    Optional<String> title = page.string("title", "text");
    Optional<String> file = page.checked("bad-page", JournalPage::checkedFile, "file");
    Optional<String> path = page.checked("bad-page", JournalPage::checkedPath, "path");
    page.warnOfUnknown("a page");
    if (!named || title.isEmpty()) {
      return refuse(
          page,
          "a page has a file and a title",
          named ? "title is missing" : "file is missing",
          "write file: pages/about.md and title: About");
    }
    if (file.isEmpty() || (placed && path.isEmpty())) {
      return Optional.empty(); // Told already.
    }
    String place = path.orElse(JournalPage.stem(file.get()));
    if (JournalPage.isMade(file.get())) {
      return placed
          ? refuse(
              page,
              "a page that the build makes lies in " + file.get(),
              place,
              "leave its path out")
          : added(new JournalPage(title.get(), file.get(), place), page);
    }
    try {
      JournalPage.checkedPath(place);
    } catch (IllegalArgumentException e) {
      return refuse(page, "a page needs a path", "its file's name is none", e.getMessage());
    }
    return added(new JournalPage(title.get(), file.get(), place), page);
  }

  private Optional<JournalPage> added(JournalPage one, FieldReader page) {
    return paths.add(one.path())
        ? Optional.of(one)
        : refuse(page, "two pages have one path", one.path(), "give one of them another path");
  }

  private Optional<JournalPage> refuse(
      FieldReader page, String problem, String found, String hint) {
    report.accept(Diagnostic.error("bad-page", page.position(), problem, found, hint));
    return Optional.empty();
  }
}
