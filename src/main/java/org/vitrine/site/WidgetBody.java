package org.vitrine.site;

import java.util.Objects;
import java.util.Optional;

/**
 * A widget's figure as a page holds it.
 *
 * @param html what the widget drew at build, its addresses seen from the page
 * @param moduleUrl the widget's module, seen from the page
 * @param recordedUrl the figure's recorded answers, seen from the page
 * @param stamp how it was made; empty where nothing was asked
 */
public record WidgetBody(
    String html, String moduleUrl, String recordedUrl, Optional<FigureStamp> stamp) {
  public WidgetBody {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(moduleUrl, "moduleUrl");
    Objects.requireNonNull(recordedUrl, "recordedUrl");
    Objects.requireNonNull(stamp, "stamp");
  }
}
