package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing is published as a file of its own: opened by itself, a browser would run it. */
class UnsafeDrawingsTest {
  private static final String OPEN =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>";

  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | script",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'/> | script",
        "<g onclick='alert(1)'/> | onclick",
        "<a href='javascript:alert(1)'><g/></a> | href",
        "<a xlink:href=' java&#10;script:alert(1)'><g/></a> | xlink:href",
        "<foreignObject/> | foreignObject",
        "<b xmlns='http://www.w3.org/1999/xhtml'/> | b",
        "<image href='https://x.org/a.png'/> | href",
        "<image xlink:href='//x.org/a.png'/> | xlink:href",
        "<image href='file:///a.png'/> | href",
        "<use href='data:image/svg+xml,x#a'/> | href",
        "<set attributeName='xlink:href' to='javascript:alert(1)'/> | attributeName",
        "<g xml:base='https://x.org/'/> | xml:base",
        "<g fill='url(https://x.org/a#b)'/> | fill",
        "<g style='fill: u\\72l( \"//x.org/a\")'/> | style",
        "<g style='background: image-set(\"https://x.org/a\" 1x)'/> | style",
        "<style>@import 'a.css';</style> | style",
        "<g style='fill: u\\72&#13;&#10;l(//x.org/a)'/> | style",
        "<g style='fill: url(&quot;ht\\&#10;tps://x.org/a&quot;)'/> | style",
        "<g style='background: image-set(&quot;https:/x.org/a&quot; 1x)'/> | style",
        "<g style='background: image-set(&quot;/\\\\x.org/a&quot; 1x)'/> | style",
        "<style><g/>a { fill: url(https://x.org/a) }</style> | g in a style",
        "<style>a { fill: url(https://x.org/a) }</style> | style",
        "<style>/* <![CDATA[ */ a { fill: url(http://x.org/a) } /* ]]> */</style> | style"
      })
  void whatRunsOrLoadsIsToldAtThePicture(String held, String what) {
    List<String> told = said(OPEN + "\n" + held + "</svg>");
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.getFirst().contains(":5:1: error[unsafe-svg]: "), told.getFirst());
    assertTrue(told.getFirst().contains("a.svg, line 2: " + what), told.getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [ <!ENTITY a 'b'> ]>\n<svg/>",
        "<!DOCTYPE svg [ <!ATTLIST svg onload CDATA 'alert(1)'> ] >\n<svg/>",
        "<?xml-stylesheet href='https://x.org/a.css'?>\n<svg/>",
        "<?xml version='1.0' encoding='IBM037'?>\n<svg/>"
      })
  void aPrologueThatDoesMoreIsTold(String drawing) {
    assertEquals(List.of("1:1 unsafe-svg"), problems(drawing));
  }

  @Test
  void theMessageSaysWhatWasFoundAndWhatToDo() {
    assertEquals(
        List.of(
            "articles/an-article/article.md:5:1: error[unsafe-svg]: a drawing holds what a browser"
                + " would run or load; a.svg, line 2: script; remove it from the file, or save the"
                + " drawing as plain SVG or PNG"),
        said(OPEN + "\n<script/></svg>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href='data:image/png;base64,AAAA'/>",
        "<image xlink:href='data:image/jpeg;base64,&#10;AAAA'/>",
        "<defs><path id='a'/></defs><use xlink:href='#a' fill='url(#b)' style='clip-path: url(#c)'/>",
        "<style>*{stroke-linejoin: round} @namespace url(http://www.w3.org/2000/svg);</style>",
        "<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}</style>",
        "<a xlink:href='https://x.org/'><text>X</text></a>",
        "<text>https://x.org, url(https://x.org) and @import</text>",
        "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " r:resource='http://purl.org/dc/dcmitype/StillImage'/></metadata>"
      })
  void whatDrawingProgramsWriteIsGood(String held) {
    assertEquals(
        List.of(),
        problems(
            """
            <?xml version="1.0" encoding="utf-8" standalone="no"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
              "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <!-- Created with a program (http://www.example.org/) -->
            """
                + OPEN
                + held
                + "</svg>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg><g></svg>", "<svg><g/>", "<svg a='&b;'/>", "<svg a=b/>"})
  void aDrawingThatIsNoXmlIsBroken(String drawing) {
    assertEquals(List.of("1:1 broken-picture"), problems(drawing));
  }

  @Test
  void aDrawingOfManyGroupsWithinGroupsIsRead() {
    assertEquals(List.of(), problems("<svg>" + "<g>".repeat(900) + "</g>".repeat(900) + "</svg>"));
  }

  @Test
  void theThumbnailIsLookedAtToo() {
    article.with("a.svg", "<svg onload='a'/>".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "unsafe-svg", article.told("---\ntitle: T\nthumbnail: a.svg\n---\n").getFirst().code());
  }

  private List<String> problems(String drawing) {
    article.with("a.svg", drawing.getBytes(StandardCharsets.UTF_8));
    return article.problems("![a](a.svg){alt=x}\n");
  }

  private List<String> said(String drawing) {
    article.with("a.svg", drawing.getBytes(StandardCharsets.UTF_8));
    return article.told(WrittenArticle.HEAD + "![a](a.svg){alt=x}\n").stream()
        .map(Object::toString)
        .toList();
  }
}
