package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.article.markdown.InlineSyntax;

/**
 * Writes references to what an article holds: {@code Figure 3}, {@code Figures 1, 2 and 3}; the
 * number alone for {@code [-@fig-x]}, and behind the author's own word for {@code [Fig. @fig-x]}
 * (Quarto). A section without a number is referred to by its title. The words are the article's
 * language's.
 */
final class References {
  private final CiteResolver cites;
  private final Labels labels;
  private final Words words;

  References(CiteResolver cites, Labels labels, Words words) {
    this.cites = cites;
    this.labels = labels;
    this.words = words;
  }

  private record One(InlineSyntax.Cited cited, Label label) {}

  void add(List<Inline> out, List<InlineSyntax.Cited> cited) {
    List<One> found = new ArrayList<>();
    for (InlineSyntax.Cited one : cited) {
      Optional<Label> label = cites.reference(one);
      label.ifPresent(known -> found.add(new One(one, known)));
    }
    for (int i = 0; i < found.size(); i++) {
      One one = found.get(i);
      if (i > 0) {
        out.add(new Inline.Text(i == found.size() - 1 ? words.say("and") : ", "));
      }
      if (!one.cited().prefix().isEmpty()) {
        out.add(new Inline.Text(one.cited().prefix()));
      }
      out.add(new Inline.Reference(one.label(), text(found, i)));
      if (!one.cited().suffix().isEmpty()) {
        out.add(new Inline.Text(one.cited().suffix()));
      }
    }
  }

  private String text(List<One> all, int index) {
    Label label = all.get(index).label();
    InlineSyntax.Cited cited = all.get(index).cited();
    if (label.number().isEmpty()) {
      String title = labels.title(label);
      return title.isEmpty() ? words.kind(label.kind()) : words.say("quoted", title);
    }
    boolean bare = cited.suppressAuthor() || !cited.prefix().isEmpty();
    if (bare || (index > 0 && isOneKind(all))) {
      return label.number();
    }
    boolean plural = index == 0 && all.size() > 1 && isOneKind(all);
    String word = plural ? words.kinds(label.kind()) : words.kind(label.kind());
    return word + "\u00a0" + label.number();
  }

  private static boolean isOneKind(List<One> all) {
    return all.stream()
        .allMatch(
            one ->
                one.label().kind() == all.getFirst().label().kind()
                    && one.cited().prefix().isEmpty());
  }
}
