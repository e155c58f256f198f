package org.vitrine.site;

import java.util.Objects;

/**
 * A widget's figure as a page holds it.
 *
 * @param html what the widget drew at build, its addresses seen from the page
 * @param moduleUrl the widget's module, seen from the page
 * @param recordedUrl the figure's recorded answers, seen from the page
 */
public record WidgetBody(String html, String moduleUrl, String recordedUrl) {
  public WidgetBody {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(moduleUrl, "moduleUrl");
    Objects.requireNonNull(recordedUrl, "recordedUrl");
  }
}
