package org.vitrine.site;

import java.util.Optional;
import java.util.function.Supplier;
import org.vitrine.widget.WidgetFigures;

/** The journal's widgets, made again when their modules have changed. Not thread-safe. */
final class CurrentWidgets {
  private final Supplier<WidgetFigures> source;
  private Optional<Made> last = Optional.empty();

  private record Made(String hash, WidgetFigures widgets) {}

  CurrentWidgets(Supplier<WidgetFigures> source) {
    this.source = source;
  }

  /**
   * @param hash of the modules as they are now
   */
  WidgetFigures get(String hash) {
    if (last.isEmpty() || !last.get().hash.equals(hash)) {
      last = Optional.of(new Made(hash, source.get()));
    }
    return last.get().widgets;
  }
}
