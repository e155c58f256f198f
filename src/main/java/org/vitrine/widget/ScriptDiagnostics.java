package org.vitrine.widget;

import java.util.Optional;
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

  /** The same of a module that no figure uses. */
  static Diagnostic of(String module, WidgetLibrary library, ScriptException e) {
    return Diagnostic.error(
        code(e.kind()),
        library.position(module, e.place()),
        "the widget \"%s\" fails in loading".formatted(module),
        e.getMessage(),
        hint(e.kind()));
  }

  static Diagnostic malformed(String module, WidgetLibrary library, Declaration.Malformed e) {
    return Diagnostic.error(
        "widget-declaration",
        library.position(module, Optional.empty()),
        "the widget \"%s\" does not say what it takes".formatted(module),
        e.getMessage(),
        "mend what the module exports");
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
