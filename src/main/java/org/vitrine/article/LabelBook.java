package org.vitrine.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.diagnostic.Position;

/**
 * The labels of one article, by what has them and by their names, and every place that can be
 * linked to.
 */
final class LabelBook {
  private final Report report;
  private final IdentityHashMap<Object, Label> ofNode = new IdentityHashMap<>();
  private final Map<String, Label> byId = new LinkedHashMap<>();
  private final Map<String, Position> places = new LinkedHashMap<>();
  private final List<Runnable> unnamed = new ArrayList<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Set<String> taken = new TreeSet<>();
  private final HeadingIds ids = new HeadingIds(taken);

  LabelBook(Report report) {
    this.report = report;
  }

  /** The label of a node; empty where it has none. */
  Optional<Label> of(Object node) {
    return Optional.ofNullable(ofNode.get(node));
  }

  Optional<Label> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The text of the heading that a label stands for; empty where it stands for something else. */
  String title(Label label) {
    return titles.getOrDefault(label.id(), "");
  }

  /** Whether an id is anywhere in the article. */
  boolean hasAnchor(String id) {
    return taken.contains(id);
  }

  /** The ids that can be referred to. */
  Set<String> names() {
    return byId.keySet();
  }

  /** Names what its author did not: made ids stand back behind those that authors gave. */
  void nameTheRest() {
    unnamed.forEach(Runnable::run);
  }

  /** An id that nothing else has. */
  String made(String wanted) {
    return ids.unique(wanted);
  }

  /** An id made of a heading's words. */
  String madeOf(String words) {
    return ids.of(words);
  }

  /** A label without a number, made when all names that authors gave are known. */
  void keepLater(Object node, Label.Kind kind, Supplier<String> made) {
    unnamed.add(() -> ofNode.put(node, new Label(kind, made.get(), "")));
  }

  /** A name that has no place; what refers to it is not told so as well. */
  void secondName(
      Object node, AttributeSyntax first, AttributeSyntax second, String problem, String hint) {
    if (second.id().isPresent() && anchor(second)) {
      AttributeSyntax.Name id = second.id().get();
      byId.put(id.text(), ofNode.get(node));
      report.error(
          "second-name",
          id.position(),
          problem,
          "%s; it is %s already".formatted(id.text(), first.id().get().text()),
          hint);
    }
  }

  /** A picture in a line is no figure; what refers to it as to one is not told so as well. */
  void pictureInLine(AttributeSyntax attributes) {
    Optional<AttributeSyntax.Name> figure =
        attributes.id().filter(id -> id.text().startsWith("fig-"));
    if (anchor(attributes) && figure.isPresent()) {
      AttributeSyntax.Name id = figure.get();
      byId.put(id.text(), new Label(Label.Kind.FIGURE, id.text(), ""));
      report.error(
          "not-alone",
          id.position(),
          "a picture has a figure's name, and text stands beside it",
          id.text(),
          "write blank lines around it, and its caption into its brackets");
    }
  }

  /**
   * Gives a node its label.
   *
   * @param made its name where the author gave none
   */
  void name(
      Object node,
      AttributeSyntax attributes,
      Label.Kind kind,
      String number,
      Supplier<String> made) {
    if (attributes.id().isEmpty()) {
      unnamed.add(
          () -> {
            Label label = new Label(kind, made.get(), number);
            keep(node, label);
            byId.putIfAbsent(label.id(), label);
          });
      return;
    }
    Label label = new Label(kind, attributes.id().get().text(), number);
    keep(node, label);
    if (anchor(attributes)) {
      byId.put(label.id(), label);
      label.kind().otherThan(label.id()).ifPresent(better -> wrongKind(attributes, kind, better));
    }
  }

  private void wrongKind(AttributeSyntax attributes, Label.Kind kind, String better) {
    AttributeSyntax.Name id = attributes.id().get();
    report.warning(
        "wrong-label",
        id.position(),
        "a label says that it names something else",
        "%s is the name of %s".formatted(id.text(), kind.shown()),
        "write {#%s}, and @%s where it is referred to".formatted(better, better));
  }

  private void keep(Object node, Label label) {
    ofNode.put(node, label);
    if (node instanceof BlockSyntax.Heading heading) {
      titles.putIfAbsent(label.id(), PlainText.of(heading.text()));
    }
  }

  /** Takes an id; false where it is taken already, which is told. */
  boolean anchor(AttributeSyntax attributes) {
    if (attributes.id().isEmpty()) {
      return true;
    }
    AttributeSyntax.Name id = attributes.id().get();
    Position first = places.putIfAbsent(id.text(), id.position());
    taken.add(id.text());
    if (ReservedIds.holds(id.text())) {
      report.error(
          "reserved-name",
          id.position(),
          "a name is one that the page itself uses",
          id.text(),
          "write another, such as {#my-%s}".formatted(id.text()));
    }
    if (first == null) {
      return true;
    }
    report.error(
        "duplicate-label",
        id.position(),
        "a label is given twice",
        "%s is on line %d already".formatted(id.text(), first.line()),
        "give one of the two another name");
    return false;
  }
}
