package org.vitrine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine init <dir>}: a journal of one's own. */
@Command(
    name = "init",
    description =
        "Makes a new journal: its identity, the widgets, the theme, a network, a page and an article.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  /** What a journal takes along from the folder that Vitrine itself lives in. */
  private static final List<String> TAKEN_ALONG = List.of("widgets", "static", "models/primer");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<dir>", description = "The new journal's folder, empty or not there.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new ParameterException(
          spec.commandLine(), folder + " is not an empty folder; a journal begins in an empty one");
    }
    Path journal = folder.toAbsolutePath().normalize();
    Path home = Path.of(System.getProperty("vitrine.home", ""));
    for (String part : TAKEN_ALONG) {
      if (Files.isDirectory(home.resolve(part))) {
        copy(home.resolve(part), folder.resolve(part));
      }
    }
    write("journal.yml", folder.resolve("citations/journal.yml"));
    write("about.md", folder.resolve("pages/about.md"));
    Files.writeString(folder.resolve(".gitignore"), "/site/\n/.vitrine/\n");
    NewCommand.write(
        folder.resolve("articles/first-article"),
        "first-article",
        LocalDate.now(Clock.system(ZoneId.systemDefault())));
    spec.commandLine()
        .getOut()
        .printf(
            "%s is a journal. Say whose it is in citations/journal.yml, then:%n"
                + "  cd %s && %s%n",
            journal,
            Launcher.quoted(journal.toString()),
            Launcher.callFrom(journal, "preview", "first-article"));
    return Vitrine.GOOD;
  }

  private static void write(String resource, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream in = InitCommand.class.getResourceAsStream("init/" + resource)) {
      Files.copy(in, file);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
