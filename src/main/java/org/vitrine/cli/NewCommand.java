package org.vitrine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vitrine.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine new <slug>}: the beginnings of an article, with one live figure in it. */
@Command(
    name = "new",
    description = "Makes the beginnings of an article: a title block, a citation, one live figure.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private JournalOption journal;

  @Parameters(
      paramLabel = "<slug>",
      description = "Its name in addresses: lower-case letters, digits and hyphens.")
  private String slug;

  @Override
  public Integer call() throws IOException {
    if (!Article.isSlug(slug)) {
      throw new ParameterException(
          spec.commandLine(),
          "a slug is lower-case letters, digits and single hyphens, such as what-a-network-sees; found: "
              + slug);
    }
    Path folder = journal.folder(spec).resolve("articles").resolve(slug);
    if (Files.exists(folder)) {
      throw new ParameterException(
          spec.commandLine(), "articles/" + slug + " is there already; choose another name");
    }
    write(folder, slug, LocalDate.now(Clock.system(ZoneId.systemDefault())));
    spec.commandLine()
        .getOut()
        .printf(
            "articles/%s/article.md is yours to write; it is a draft until draft: true is taken out.%n"
                + "  %s%nshows it as you do.%n",
            slug, Launcher.call("preview", slug));
    return Vitrine.GOOD;
  }

  /** Writes the beginnings into a folder that is not there yet. */
  static void write(Path folder, String slug, LocalDate today) throws IOException {
    Files.createDirectories(folder.resolve("figures"));
    Files.writeString(
        folder.resolve("article.md"),
        template("article.md").replace("@TITLE@", title(slug)).replace("@DATE@", today.toString()));
    Files.writeString(folder.resolve("references.bib"), template("references.bib"));
  }

  /** {@code my-first-figure} is {@code My first figure}. */
  private static String title(String slug) {
    String words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String template(String name) throws IOException {
    try (InputStream in = NewCommand.class.getResourceAsStream("new/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
