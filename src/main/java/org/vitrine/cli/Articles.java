package org.vitrine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.record.JournalPage;
import org.vitrine.site.SiteReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The articles that a journal has, by name. */
final class Articles {
  private Articles() {}

  static List<String> slugs(Path journal) {
    Path articles = journal.resolve("articles");
    if (!Files.isDirectory(articles)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(articles)) {
      return inside
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses the name of a text that there is not.
   *
   * @param slug of an article or of a page
   * @throws ParameterException saying what there is
   */
  static void require(String slug, Workshop workshop, CommandSpec spec) {
    List<String> slugs =
        Stream.concat(
                slugs(workshop.folder()).stream(), workshop.pages().stream().map(JournalPage::path))
            .toList();
    if (!slugs.contains(slug)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no article or page %s; %s".formatted(slug, instead(slug, slugs)));
    }
  }

  /** {@code 1 article}; {@code 3 articles (1 draft, in no list), 2 pages}. */
  static String count(SiteReport report) {
    String drafts =
        report.drafts() == 0 ? "" : " (%s, in no list)".formatted(count(report.drafts(), " draft"));
    return count(report.articles(), " article")
        + drafts
        + (report.pages() == 0 ? "" : ", " + count(report.pages(), " page"));
  }

  private static String count(int count, String noun) {
    return count + noun + (count == 1 ? "" : "s");
  }

  /** What to do where there is no article of a name. */
  static String instead(String missing, List<String> slugs) {
    // Written as a path, as a shell completes it.
    String name = missing.replaceAll("/+$", "").replaceAll("^.*/", "");
    if (slugs.contains(name)) {
      return "did you mean " + name + "?";
    }
    return Nearest.to(name, slugs)
        .map(near -> "did you mean " + near + "?")
        .orElse(
            slugs.isEmpty()
                ? "there is none yet: vitrine new makes one"
                : "there are " + String.join(", ", slugs));
  }
}
