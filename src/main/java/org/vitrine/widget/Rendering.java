package org.vitrine.widget;

import java.util.List;
import java.util.Optional;
import org.vitrine.diagnostic.Diagnostic;

/**
 * What came of a figure.
 *
 * @param widget empty where it could not be rendered; there is an error then
 * @param diagnostics why not, or what to mind; in the order of their places
 */
public record Rendering(Optional<RenderedWidget> widget, List<Diagnostic> diagnostics) {
  public Rendering {
    diagnostics = diagnostics.stream().sorted(Diagnostic.BY_POSITION).toList();
  }

  static Rendering failed(List<Diagnostic> diagnostics) {
    return new Rendering(Optional.empty(), diagnostics);
  }
}
