package org.vitrine.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.Markdown;
import org.vitrine.bibliography.Bibliography;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.Typesetter;
import org.vitrine.yaml.Yaml;

/** Reads articles from folders. */
final class FolderReader implements ArticleReader {
  private static final long LARGEST = 4L << 20;
  private static final String DEFAULT_BIBLIOGRAPHY = "references.bib";

  private final Path journal;
  private final Typesetter typesetter;
  private final Citations citations;
  private final Markdown markdown = Markdown.create();
  private final Once<CitationStyle> usualStyle = new Once<>(CitationStyle::standard);

  FolderReader(Path journal, Typesetter typesetter, Citations citations) {
    this.journal = journal.toAbsolutePath().normalize();
    this.typesetter = typesetter;
    this.citations = citations;
  }

  @Override
  public ReadArticle read(Path folder, Consumer<Diagnostic> report) {
    Path file = folder.resolve(FILE);
    return read(
        file,
        slug(folder),
        Diagnostic.error(
            "unreadable-article",
            Position.of(shown(file)),
            Files.exists(file) ? "the file cannot be read" : "there is no article",
            FILE + " in " + shown(folder),
            "an article is a folder that holds " + FILE),
        report);
  }

  @Override
  public ReadArticle readPage(Path file, String slug, Consumer<Diagnostic> report) {
    return read(
        file,
        slug,
        Diagnostic.error(
            "unreadable-page",
            Position.of(shown(file)),
            Files.exists(file) ? "the file cannot be read" : "there is no such page",
            "",
            "write it, or take it from pages in the journal's file"),
        report);
  }

  private ReadArticle read(
      Path file, String slug, Diagnostic unreadable, Consumer<Diagnostic> report) {
    Position position = Position.of(shown(file));
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe would be waited for.
        report.accept(
            Diagnostic.error(
                unreadable.code(),
                position,
                unreadable.problem(),
                "it is no regular file",
                unreadable.hint()));
      } else if (Files.size(file) > LARGEST) {
        report.accept(
            Diagnostic.error(
                "too-long",
                position,
                "the file is too long",
                "%,d bytes, at most %,d are read".formatted(Files.size(file), LARGEST),
                "divide it into several articles"));
      } else {
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return read(file, slug, text, report);
      }
    } catch (CharacterCodingException e) {
      report.accept(
          Diagnostic.error(
              "not-utf-8", position, "the file is not in UTF-8", "", "save it in UTF-8"));
    } catch (IOException e) {
      report.accept(unreadable);
    }
    return new ReadArticle(
        Optional.empty(),
        Optional.empty(),
        Set.of(file.toAbsolutePath().normalize()),
        List.of(),
        List.of(),
        List.of());
  }

  @Override
  public ReadArticle read(Path folder, String text, Consumer<Diagnostic> report) {
    return read(folder.resolve(FILE), slug(folder), text, report);
  }

  @Override
  public ReadArticle readPage(Path file, String slug, String text, Consumer<Diagnostic> report) {
    return read(file, slug, text, report);
  }

  private static String slug(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  private ReadArticle read(Path written, String slug, String text, Consumer<Diagnostic> to) {
    Path file = written.toAbsolutePath().normalize();
    String name = shown(file);
    Report report = new Report();
    ArticleFolder files = new ArticleFolder(file.getParent(), report);
    files.uses(file);
    Named named = new Named(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Optional<Article> article = read(text, name, slug, files, named, report);
    report.tell(to, Position.of(name));
    return new ReadArticle(
        report.hasErrors() ? Optional.empty() : article,
        article,
        files.inputs(),
        named.links(),
        named.units(),
        named.values());
  }

  /** What a text names that lies outside of it. */
  private record Named(List<SiteLink> links, List<UnitMention> units, List<ValueMention> values) {}

  private Optional<Article> read(
      String text, String name, String slug, ArticleFolder files, Named named, Report report) {
    FrontMatter matter = FrontMatter.part(name, text, report);
    FrontDraft front = new FrontReader(markdown, report).read(matter);
    Words words = Words.of(front.language());
    List<BlockSyntax> body =
        markdown.quoting(words.quotationMarks()).parse(matter.body(), report::add);
    Labels labels = Labels.of(front.summary(), body, front.numberSections(), report);
    TextOrder order = TextOrder.of(front, body, report);
    Bibliography bibliography = bibliography(front, files, report);
    CiteResolver cites = new CiteResolver(bibliography, kept(front, files, report), labels, report);
    cites.gather(order.cites(), front.language());
    CitationStyle style = style(front, files, report);
    front.csl().ifPresent(csl -> useFile(files, csl.text().strip()));
    if (!report.hasErrors()) {
      // Formatting is the slowest part, and of no use to an article with errors.
      cites.format(citations, style, front.language());
    }
    MathsSetter maths = new MathsSetter(typesetter, report);
    AttributeGate attributes = new AttributeGate(report);
    LinkGate links = new LinkGate(labels, report);
    UnitGate units = new UnitGate(attributes, report);
    ValueGate values = new ValueGate(attributes, report);
    InlineBuilder inlines =
        new InlineBuilder(
            labels, order, cites, maths, files, attributes, links, units, values, words, report);
    BlockBuilder blocks =
        new BlockBuilder(inlines, labels, maths, typesetter, attributes, links, report);
    List<Block> built = blocks.build(body);
    List<Article.Note> notes = new ArrayList<>();
    for (List<BlockSyntax> note : order.notes()) {
      notes.add(new Article.Note(notes.size() + 1, blocks.build(note)));
    }
    Front finished = new FrontBuilder(inlines, blocks, files).build(front);
    named.links().addAll(links.ofSite());
    named.units().addAll(units.mentions());
    named.values().addAll(values.mentions());
    if (!Article.isSlug(slug)) {
      report.error(
          "bad-slug",
          Position.of(name),
          "the folder's name cannot stand in an address",
          slug,
          "name it in lower-case letters, digits and single hyphens");
      return Optional.empty();
    }
    return Optional.of(new Article(slug, name, finished, built, notes, cites.references()));
  }

  private CitationStyle style(FrontDraft front, ArticleFolder files, Report report) {
    if (front.csl().isEmpty()) {
      return usualStyle.get();
    }
    Yaml.Text csl = front.csl().get();
    if (files.leadsOut(csl.text().strip(), csl.position(), "our-style.csl")) {
      return usualStyle.get();
    }
    return CitationStyle.find(csl.text().strip(), files.path(), csl.position(), report::add);
  }

  private static Bibliography bibliography(FrontDraft front, ArticleFolder files, Report report) {
    Bibliography all = Bibliography.EMPTY;
    Path usual = files.path().resolve(DEFAULT_BIBLIOGRAPHY);
    if (front.bibliography().isEmpty()) {
      files.uses(usual);
      return Files.isRegularFile(usual)
              && !files.leadsOut(DEFAULT_BIBLIOGRAPHY, front.position(), DEFAULT_BIBLIOGRAPHY)
          ? Bibliography.readFile(files.path(), DEFAULT_BIBLIOGRAPHY, front.position(), report::add)
          : all;
    }
    for (Yaml.Text named : front.bibliography()) {
      String file = named.text().strip();
      useFile(files, file);
      if (files.leadsOut(file, named.position(), DEFAULT_BIBLIOGRAPHY)) {
        continue;
      }
      all =
          all.merge(
              Bibliography.readFile(files.path(), file, named.position(), report::add),
              report::add);
    }
    return all;
  }

  private static CiteResolver.Kept kept(FrontDraft front, ArticleFolder files, Report report) {
    if (!front.readable() || report.has("missing-bibliography") || report.has("outside-folder")) {
      return CiteResolver.Kept.PARTLY;
    }
    boolean none =
        front.bibliography().isEmpty()
            && !Files.isRegularFile(files.path().resolve(DEFAULT_BIBLIOGRAPHY));
    return none ? CiteResolver.Kept.NOWHERE : CiteResolver.Kept.WHOLLY;
  }

  private static void useFile(ArticleFolder files, String name) {
    try {
      Path file = files.path().resolve(name).normalize();
      if (file.startsWith(files.path())) {
        files.uses(file);
      }
    } catch (InvalidPathException e) {
      // Told by its reader.
    }
  }

  /** A file as an author would name it. */
  private String shown(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(journal) ? journal.relativize(absolute) : file;
    return shown.toString().replace('\\', '/');
  }
}
