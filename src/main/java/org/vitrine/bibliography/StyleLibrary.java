package org.vitrine.bibliography;

import de.undercouch.citeproc.CSL;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/** Finds styles: those in an article's folder and those that citationstyles.org gives out. */
final class StyleLibrary {
  private static final long LARGEST = 1 << 20;
  private static final int LINKS = 3;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://www\\.zotero\\.org/styles/([a-z0-9-]+)");

  private final Path folder;
  private final Position mention;
  private final Consumer<Diagnostic> report;

  StyleLibrary(Path folder, Position mention, Consumer<Diagnostic> report) {
    this.folder = folder;
    this.mention = mention;
    this.report = report;
  }

  static CitationStyle standard() {
    try {
      return shipped(CitationStyle.DEFAULT, LINKS).orElseThrow();
    } catch (BadStyleException e) {
      throw new IllegalStateException("the default style is sound", e);
    }
  }

  CitationStyle find(String csl) {
    try {
      Optional<CitationStyle> style = csl.isEmpty() ? Optional.of(standard()) : named(csl);
      return style.orElseGet(
          () -> {
            report.accept(unknown(csl));
            return standard();
          });
    } catch (BadStyleException e) {
      report.accept(
          Diagnostic.error(
              "broken-style",
              mention,
              "the citation style " + csl + " cannot be used",
              e.getMessage(),
              "mend it, or name one of citationstyles.org: ieee, nature, apa"));
      return standard();
    }
  }

  private Optional<CitationStyle> named(String csl) throws BadStyleException {
    Optional<CitationStyle> own = inFolder(csl);
    if (own.isPresent()) {
      return own;
    }
    String name = ADDRESS.matcher(csl).replaceFirst("$1");
    return shipped(name.endsWith(".csl") ? name.substring(0, name.length() - 4) : name, LINKS);
  }

  private Optional<CitationStyle> inFolder(String csl) throws BadStyleException {
    try {
      Path file = folder.resolve(csl).normalize();
      if (!csl.endsWith(".csl")
          || !file.startsWith(folder.normalize())
          || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST) {
        throw new BadStyleException("it is larger than %d KiB".formatted(LARGEST >> 10));
      }
      return Optional.of(read(csl, Files.readAllBytes(file), LINKS));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new BadStyleException("its file cannot be read");
    }
  }

  private static Optional<CitationStyle> shipped(String name, int links) throws BadStyleException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    for (String place : new String[] {"/", "/dependent/"}) {
      try (InputStream in = CSL.class.getResourceAsStream(place + name + ".csl")) {
        if (in != null) {
          return Optional.of(read(name, in.readAllBytes(), links));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the citation style " + name, e);
      }
    }
    return Optional.empty();
  }

  /** Follows a style that only says "as that other one" to that one. */
  private static CitationStyle read(String name, byte[] content, int links)
      throws BadStyleException {
    StyleOutline outline = StyleOutline.read(content);
    if (outline.parent().isEmpty()) {
      outline.check();
      return new CitationStyle(name, outline.form(), new String(content, StandardCharsets.UTF_8));
    }
    String parent = ADDRESS.matcher(outline.parent()).replaceFirst("$1");
    CitationStyle found =
        (links == 0 ? Optional.<CitationStyle>empty() : shipped(parent, links - 1))
            .orElseThrow(
                () -> new BadStyleException("it builds on " + parent + ", which there is not"));
    return new CitationStyle(name, found.form(), found.xml());
  }

  private Diagnostic unknown(String csl) {
    Set<String> names;
    try {
      names = CSL.getSupportedStyles();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the citation styles", e);
    }
    String name = csl.endsWith(".csl") ? csl.substring(0, csl.length() - 4) : csl;
    return Diagnostic.error(
        "unknown-style",
        mention,
        "there is no citation style of this name",
        "found " + csl,
        Nearest.to(name, names)
            .map(nearest -> "did you mean " + nearest + "?")
            .orElse(
                "name one of citationstyles.org, such as ieee, nature or apa,"
                    + " or put the .csl file into the article's folder"));
  }
}
