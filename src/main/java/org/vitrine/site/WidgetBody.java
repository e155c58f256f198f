package org.vitrine.site;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.widget.LinkedValue;

/**
 * A widget's figure as a page holds it.
 *
 * @param html what the widget drew at build, its addresses seen from the page
 * @param moduleUrl the widget's module, seen from the page
 * @param recordedUrl the figure's recorded answers, seen from the page
 * @param values that the text may show, by name
 * @param stamp how it was made; empty where nothing was asked
 */
public record WidgetBody(
    String html,
    String moduleUrl,
    String recordedUrl,
    SortedMap<String, LinkedValue> values,
    Optional<FigureStamp> stamp) {
  public WidgetBody {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(moduleUrl, "moduleUrl");
    Objects.requireNonNull(recordedUrl, "recordedUrl");
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    Objects.requireNonNull(stamp, "stamp");
  }
}
