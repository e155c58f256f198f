package org.vitrine.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.diagnostic.Position;
import org.vitrine.yaml.Yaml;

/**
 * A front matter as read: its texts of Markdown are syntax still.
 *
 * @param position where it begins
 * @param readable whether its YAML is some
 * @param bibliography the files that it names
 */
record FrontDraft(
    Position position,
    boolean readable,
    List<InlineSyntax> title,
    List<InlineSyntax> subtitle,
    String description,
    List<Front.Author> authors,
    Optional<LocalDate> published,
    Optional<LocalDate> updated,
    Optional<String> doi,
    Optional<Front.License> license,
    List<String> keywords,
    List<Front.Funding> funding,
    List<BlockSyntax> summary,
    List<Update> updates,
    String language,
    Optional<Yaml.Text> csl,
    List<Yaml.Text> bibliography,
    Optional<Yaml.Text> thumbnail,
    String thumbnailAlt,
    boolean numberSections,
    boolean draft) {

  /** A {@link Front.Update} whose text is syntax still. */
  record Update(LocalDate date, Front.Update.Kind kind, List<InlineSyntax> text) {}
}
