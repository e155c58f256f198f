package org.vitrine.widget;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The elements and attributes that a figure is made of. Remembers what it turned away. For one
 * cleaning.
 */
final class WidgetSafelist extends Safelist {
  private static final Set<String> HTML =
      Set.of(
          "div p span b i em strong small sub sup code pre br hr wbr abbr kbd samp var q mark time"
              .concat(" ul ol li dl dt dd h3 h4 h5 h6 section header footer details summary")
              .concat(
                  " table caption colgroup col thead tbody tfoot tr th td figure figcaption img a")
              .concat(
                  " button input label select option optgroup output progress meter fieldset legend")
              .concat(" canvas")
              .split(" "));

  private static final Set<String> SVG =
      Set.of(
          "svg g path circle ellipse line polyline polygon rect text tspan title desc defs symbol use"
              .concat(" lineargradient radialgradient stop clippath mask marker pattern image")
              .split(" "));

  private static final Set<String> GLOBAL =
      Set.of("class title role lang dir hidden tabindex style inert".split(" "));

  private static final Map<String, Set<String>> OWN =
      Map.ofEntries(
          own("img", "src alt width height loading decoding"),
          own("a", "href"),
          own("button", "type disabled value name"),
          own(
              "input",
              "type value min max step checked disabled name placeholder accept size list"),
          own("select", "name disabled multiple size"),
          own("option", "value selected disabled label"),
          own("optgroup", "label disabled"),
          own("fieldset", "disabled"),
          own("progress", "value max"),
          own("meter", "value min max low high optimum"),
          own("output", "name"),
          own("details", "open"),
          own("ol", "start reversed type"),
          own("li", "value"),
          own("time", "datetime"),
          own("td", "colspan rowspan"),
          own("th", "colspan rowspan scope abbr"),
          own("col", "span"),
          own("colgroup", "span"),
          own("canvas", "width height"));

  private static final Set<String> DRAWING =
      Set.of(
          "id viewbox preserveaspectratio width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy"
              .concat(" transform fill fill-opacity fill-rule stroke stroke-width stroke-opacity")
              .concat(" stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset opacity")
              .concat(" text-anchor dominant-baseline font-size font-weight font-style rotate")
              .concat(
                  " vector-effect shape-rendering paint-order clip-path clip-rule mask marker-start")
              .concat(" marker-mid marker-end offset stop-color stop-opacity gradientunits")
              .concat(
                  " gradienttransform spreadmethod fx fy markerwidth markerheight refx refy orient")
              .concat(
                  " markerunits patternunits patterntransform clippathunits maskunits pathlength")
              .concat(" textlength lengthadjust href xmlns focusable visibility display")
              .split(" "));

  private static final Pattern NAMED = Pattern.compile("(?:data|aria)-[a-z0-9-]{1,60}");
  private static final Pattern BLOB = Pattern.compile("lens/blobs/[0-9a-f]{64}\\.[a-z0-9]{1,8}");
  private static final Pattern FRAGMENT = Pattern.compile("#[\\w-]+");
  private static final Pattern LOCAL_URL = Pattern.compile("url\\((['\"]?)#[\\w-]+\\1\\)");
  private static final String SVG_SPACE = "http://www.w3.org/2000/svg";

  private final Set<String> refused = new LinkedHashSet<>();

  private static Map.Entry<String, Set<String>> own(String element, String attributes) {
    return Map.entry(element, Set.of(attributes.split(" ")));
  }

  /** What was turned away, in words: {@code <script>}, {@code onclick of <button>}. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public boolean isSafeTag(String tag) {
    if (tag.equals("body")) {
      return false; // The document around the figure, not a part of it.
    }
    boolean safe = HTML.contains(tag) || SVG.contains(tag);
    if (!safe) {
      refused.add("<" + tag + ">");
    }
    return safe;
  }

  @Override
  public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    boolean drawn = element.tag().namespace().equals(SVG_SPACE);
    boolean safe =
        (GLOBAL.contains(name)
                || NAMED.matcher(name).matches()
                || (drawn && DRAWING.contains(name))
                || OWN.getOrDefault(tag.toLowerCase(Locale.ROOT), Set.of()).contains(name))
            && safeValue(tag, name, attribute.getValue());
    if (!safe) {
      String value = attribute.getValue();
      refused.add(
          "%s=\"%s\" of <%s>"
              .formatted(name, value.length() > 40 ? value.substring(0, 40) + "…" : value, tag));
    }
    return safe;
  }

  private static boolean safeValue(String tag, String name, String value) {
    return switch (name) {
      case "src" -> BLOB.matcher(value).matches();
      case "href" -> (tag.equals("image") ? BLOB : FRAGMENT).matcher(value).matches();
      case "style" -> WidgetStyle.refused(value).isEmpty();
      case "tabindex" -> value.equals("0") || value.equals("-1");
      case "xmlns" -> value.equals(SVG_SPACE);
      default ->
          NAMED.matcher(name).matches()
              || !LOCAL_URL.matcher(value).replaceAll("").toLowerCase(Locale.ROOT).contains("url(");
    };
  }
}
