package org.vitrine.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.article.Block.WidgetFigure.Setting;
import org.vitrine.article.Label;
import org.vitrine.article.Layout;
import org.vitrine.diagnostic.Position;

/** A figure as an article would hold it: {@code channel-card model=primer layer="conv2"}. */
final class WrittenFigure {
  private static final String FILE = "articles/first/article.md";
  private static final int LINE = 7;

  /** Where a figure's first attribute stands: after its module. */
  private static final int FENCE = "::: ".length();

  private static final Pattern SETTING = Pattern.compile(" ([a-zA-Z0-9]+)=(?:\"([^\"]*)\"|(\\S*))");

  private WrittenFigure() {}

  static WidgetFigure of(String written) {
    String module = written.split(" ", 2)[0];
    Map<String, Setting> settings = new LinkedHashMap<>();
    Matcher setting = SETTING.matcher(written);
    while (setting.find()) {
      String value = setting.group(2) == null ? setting.group(3) : setting.group(2);
      int column = FENCE + "{".length() + setting.start(1) + 1;
      settings.put(setting.group(1), new Setting(value, new Position(FILE, LINE, column)));
    }
    return new WidgetFigure(
        module,
        new Label(Label.Kind.FIGURE, "fig-x", "1"),
        Layout.BODY,
        settings,
        List.of(),
        new Position(FILE, LINE, 1));
  }
}
