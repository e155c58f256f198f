package org.vitrine.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.store.BlobName;

class WidgetHtmlTest {
  private static final BlobName KNOWN = new BlobName("a".repeat(64), "png");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final String SRC = "lens/blobs/" + KNOWN;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"a b\" data-key=\"1\" role=\"group\" aria-label=\"x\" tabindex=\"0\">t</div>",
        "<button type=\"button\" data-set=\"seed\" disabled>Seed</button>",
        "<label>Layer <select><option value=\"a\" selected>a</option></select></label>",
        "<input type=\"range\" min=\"0\" max=\"9\" step=\"1\" value=\"3\" aria-label=\"Step\"> t",
        "<progress max=\"10\" value=\"3\" aria-label=\"x\"></progress> <meter value=\"0.5\"></meter>t",
        "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
        "<p style=\"--x: 3; width: calc(100% - 2px); color: var(--ink)\">t</p>",
        "<svg viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"x\"><circle cx=\"1\" cy=\"1\" r=\"2\" /></svg>",
        "<svg><defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\" /></linearGradient></defs>"
            + "<path d=\"M0 0\" fill=\"url(#g)\" /><text x=\"50%\" text-anchor=\"middle\">t</text></svg>",
        "<a href=\"#fig-x\">there</a>",
        "<p>1 &lt; 2 &amp; 3</p>"
      })
  void whatAFigureIsMadeOfStaysAsItIs(String html) {
    WidgetHtml cleaned = clean(html);
    assertEquals(html, cleaned.html());
    assertEquals(List.of(), cleaned.diagnostics());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p onclick=\"alert(1)\">t</p>",
        "<img src=x onerror=alert(1) alt=x>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><style>*{background:url(//evil)}</style></svg>",
        "<svg><use href=\"//evil/x.svg#a\"/></svg>",
        "<svg><image href=\"https://evil/x.png\"/></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>t</text></a></svg>",
        "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
        "<svg><set attributeName=onload to=alert(1) /></svg>",
        "<svg><path fill=\"url(//evil/#g)\"/></svg>",
        "<svg><foreignObject><iframe src=//evil></iframe></foreignObject></svg>",
        "<a href=\"javascript:alert(1)\">t</a>",
        "<a href=\"https://evil/\">t</a>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=//evil></object><embed src=//evil>",
        "<form action=//evil><input formaction=//evil></form>",
        "<link rel=stylesheet href=//evil><meta http-equiv=refresh content=\"0;//evil\"><base href=//evil>",
        "<style>@import '//evil'</style>",
        "<p style=\"background:url(//evil)\">t</p>",
        "<p style=\"width: image-set('//evil')\">t</p>",
        "<p style=\"--x: url(//evil)\">t</p>",
        "<p style=\"--x: \\75rl(//evil)\">t</p>",
        "<p style=\"position:fixed;inset:0\">t</p>",
        "<video src=//evil poster=//evil></video><audio src=//evil></audio>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<svg><foreignObject><p></p></foreignObject><title><b title=\"</title><img src=x onerror=alert(1)>\"></b></title></svg>",
        "<template><script>alert(1)</script></template>",
        "<textarea><img src=x onerror=alert(1)></textarea><xmp><script>alert(1)</script></xmp>",
        "<img srcset=\"//evil 1x\" src=\"" + "lens/blobs/../../x" + "\" alt=\"\">",
        "<x-widget></x-widget><slot></slot>",
        "<div id=\"cookie\" contenteditable autofocus tabindex=5>t</div>"
      })
  void whatRunsOrLoadsOrHidesIsLeftOutAndTold(String html) {
    WidgetHtml cleaned = clean(html + "<p>text</p>");
    String tags =
        TAG.matcher(cleaned.html().toLowerCase(Locale.ROOT))
            .results()
            .map(tag -> tag.group().replaceAll(" (?:title|id)=\"[^\"]*&lt;[^\"]*\"", ""))
            .collect(Collectors.joining());
    for (String never :
        List.of(
            "<script",
            "onerror=",
            "onload=",
            "onclick=",
            "evil",
            "javascript:",
            "<iframe",
            "<style",
            "<form",
            "<object",
            "<link",
            "<meta",
            "<base",
            "fixed",
            "srcset",
            "<template",
            "<xmp",
            "<textarea",
            "x-widget",
            "contenteditable",
            "id=\"cookie\"",
            "tabindex=\"5\"",
            " src=")) {
      assertFalse(tags.contains(never), () -> never + " in " + tags);
    }
    assertTrue(
        cleaned.diagnostics().stream().anyMatch(found -> found.code().equals("widget-html")),
        "it says so");
  }

  @Test
  void cleanedHtmlIsCleanedToItself() {
    String hostile =
        "<svg><foreignObject><p></p></foreignObject><title><b title=\"</title><img src=x>\"></b>";
    String once = clean(hostile + "</title></svg>t").html();
    assertEquals(once, clean(once).html());
  }

  @Test
  void aPictureOfAnAnswerIsShown() {
    WidgetHtml cleaned = clean("<img src=\"" + SRC + "\" alt=\"A ring\">");
    assertEquals(List.of(KNOWN), cleaned.shown());
    assertEquals(List.of(), cleaned.diagnostics());
  }

  @Test
  void aPictureNobodyAnsweredWithIsAnError() {
    BlobName other = new BlobName("b".repeat(64), "png");
    assertEquals("[widget-html]", codes("<img src=\"lens/blobs/" + other + "\" alt=\"x\">t"));
  }

  @Test
  void everyPictureSaysWhatItShows() {
    assertEquals("[missing-alt]", codes("<img src=\"" + SRC + "\">t"));
    assertEquals("[]", codes("<p><img src=\"" + SRC + "\" alt=\"\"> A ring</p>"));
  }

  @Test
  void aFigureHoldsSomething() {
    assertEquals("[widget-html]", codes(" <div> </div> "));
  }

  static Stream<String> hostile() {
    return Stream.of(
        "<div>".repeat(100_000),
        "<svg>".repeat(100_000),
        "<p".repeat(100_000),
        "<p style=\"" + "a".repeat(100_000) + "\">t",
        "<p style=\"" + "width:calc(".repeat(10_000) + "\">t",
        "<table>".repeat(20_000) + "t",
        "&".repeat(100_000),
        "<!--".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileHtmlIsCleanedInShortTime(String html) {
    assertTimeoutPreemptively(Duration.ofSeconds(3 * 5), () -> clean(html));
  }

  private static WidgetHtml clean(String html) {
    return WidgetHtml.of(html, "w", Set.of(KNOWN), new Position("a.md", 1, 1));
  }

  private static String codes(String html) {
    return clean(html).diagnostics().stream().map(Diagnostic::code).toList().toString();
  }
}
