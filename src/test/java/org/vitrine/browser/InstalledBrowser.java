package org.vitrine.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A Chromium or Chrome of this machine. */
final class InstalledBrowser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private InstalledBrowser() {}

  /** What {@code VITRINE_BROWSER} names, else the first on the PATH. */
  static Optional<Path> find() {
    Optional<Path> named = Optional.ofNullable(System.getenv("VITRINE_BROWSER")).map(Path::of);
    return named.or(InstalledBrowser::onPath);
  }

  private static Optional<Path> onPath() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
