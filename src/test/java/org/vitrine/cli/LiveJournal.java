package org.vitrine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A journal of one article with one live figure of the default network, as small as both can be: a
 * picture of 16 pixels in two steps.
 */
public final class LiveJournal {
  public static final String ARTICLE = "articles/small/article.md";

  private final Path folder;

  private LiveJournal(Path folder) {
    this.folder = folder;
  }

  /** In a folder that is not there yet. */
  public static LiveJournal in(Path folder) throws IOException {
    LiveJournal journal = new LiveJournal(folder);
    Files.createDirectories(folder);
    for (String part : List.of("widgets", "static", "models/primer/probe")) {
      copy(Path.of(part), folder.resolve(part));
    }
    for (String part : List.of("model.json", "weights.npz")) {
      Files.copy(Path.of("models/primer", part), folder.resolve("models/primer").resolve(part));
    }
    journal.write("citations/journal.yml", "title: A small journal\n");
    return journal.write(
        ARTICLE,
        """
        ---
        title: A small article
        date: 2026-01-01
        author: Dora Fourth
        ---

        The words 0.

        ::: feature-visualization {#fig-live model=primer layer=conv1 channels="0" seeds=1 examples=1 size=16 steps=2}
        What one channel *looks for*.
        :::
        """);
  }

  public Path folder() {
    return folder;
  }

  public Path site() {
    return folder.resolve("site");
  }

  public LiveJournal write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
    return this;
  }

  public LiveJournal edit(String path, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(path));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " does not hold: " + from);
    }
    return write(path, text.replace(from, to));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** One hash of all files of the site, their names and what is in them. */
  String siteHash() throws IOException {
    try (Stream<Path> files = Files.walk(site())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        digest.update(
            (site().relativize(file) + "\0" + content.length + "\0")
                .getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whatever a build writes beside what it is to leave. */
  List<String> litter() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(
              file -> file.endsWith(".tmp") || file.endsWith(".next") || file.endsWith(".previous"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
