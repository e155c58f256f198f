package org.vitrine.widget;

import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.ScriptException;

/** What an author is told of a module that fails: the article's line, and the module's place. */
final class ScriptDiagnostics {
  private ScriptDiagnostics() {}

  /**
   * @param function of the module that failed, such as {@code load}; {@code loading} for the module
   *     itself
   */
  static Diagnostic of(
      WidgetFigure figure, WidgetLibrary library, String function, ScriptException e) {
    Position place = library.position(figure.module(), e.place());
    return Diagnostic.error(
        code(e.kind()),
        figure.position(),
        "the widget \"%s\" fails in %s".formatted(figure.module(), function),
        "%s: %s".formatted(place, e.getMessage()),
        hint(e.kind()));
  }

  private static String code(ScriptException.Kind kind) {
    return switch (kind) {
      case SOURCE, SYNTAX, IMPORT, THROWN, RESULT -> "widget-failed";
      case TIME, STATEMENTS, MEMORY -> "widget-limit";
    };
  }

  private static String hint(ScriptException.Kind kind) {
    return switch (kind) {
      case SOURCE -> "mend the file";
      case SYNTAX -> "mend the module";
      case IMPORT -> "import from inside the folder, as in \"./parts/picture.js\"";
      case THROWN -> "mend the module, or the attributes that it does not expect";
      case TIME, STATEMENTS -> "look for a loop without end; leave computing to the lens";
      case MEMORY -> "look for a list that grows without end; keep less";
      case RESULT -> "see what the functions of a module return in docs/widgets.md";
    };
  }
}
