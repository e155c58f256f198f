package org.vitrine.site;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.article.Article;
import org.vitrine.article.Block;

/** Finds the figures that are questions, wherever they stand. */
final class WidgetsOf {
  private WidgetsOf() {}

  static List<Block.WidgetFigure> article(Article article) {
    return Stream.of(
            article.front().summary().stream(),
            article.body().stream(),
            article.notes().stream().flatMap(note -> note.text().stream()))
        .flatMap(blocks -> blocks)
        .flatMap(WidgetsOf::in)
        .toList();
  }

  private static Stream<Block.WidgetFigure> in(Block block) {
    return switch (block) {
      case Block.WidgetFigure it ->
          Stream.concat(Stream.of(it), it.caption().stream().flatMap(WidgetsOf::in));
      case Block.Figure it -> it.caption().stream().flatMap(WidgetsOf::in);
      case Block.BulletList it -> it.items().stream().flatMap(List::stream).flatMap(WidgetsOf::in);
      case Block.OrderedList it -> it.items().stream().flatMap(List::stream).flatMap(WidgetsOf::in);
      case Block.DefinitionList it ->
          it.definitions().stream()
              .flatMap(definition -> definition.meanings().stream())
              .flatMap(List::stream)
              .flatMap(WidgetsOf::in);
      case Block.Quote it -> it.children().stream().flatMap(WidgetsOf::in);
      case Block.Aside it -> it.children().stream().flatMap(WidgetsOf::in);
      case Block.Division it -> it.children().stream().flatMap(WidgetsOf::in);
      case Block.Heading it -> Stream.empty();
      case Block.Paragraph it -> Stream.empty();
      case Block.Code it -> Stream.empty();
      case Block.Equation it -> Stream.empty();
      case Block.Table it -> Stream.empty();
      case Block.Rule it -> Stream.empty();
      case Block.Html it -> Stream.empty();
    };
  }
}
