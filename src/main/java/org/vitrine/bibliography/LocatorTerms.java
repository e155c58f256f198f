package org.vitrine.bibliography;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What places in works are called: words in lower case, without a dot, and CSL's term for each. */
final class LocatorTerms {
  /** CSL's terms, and Pandoc's words for them in every language. */
  private static final String[][] PANDOC = {
    {"page", "pages", "page", "pp", "p"},
    {"chapter", "chapters", "chapter", "chaps", "chap", "ch"},
    {"section", "sections", "section", "secs", "sec", "§§", "§"},
    {"figure", "figures", "figure", "figs", "fig"},
    {"equation", "equations", "equation", "eqs", "eq"},
    {"table", "tables", "table", "tab"},
    {"paragraph", "paragraphs", "paragraph", "paras", "para", "¶¶", "¶"},
    {"volume", "volumes", "volume", "vols", "vol"},
    {"column", "columns", "column", "cols", "col"},
    {"line", "lines", "line", "ll", "l"},
    {"note", "notes", "note", "nn", "n"},
    {"issue", "numbers", "number", "nos", "no"},
    {"part", "parts", "part", "pts", "pt"},
    {"appendix", "appendices", "appendix", "app"},
    {"verse", "verses", "verse", "vv", "v"},
  };

  /** What is usual beside the one form that the language's file has. */
  private static final Map<String, Map<String, String>> USUAL =
      Map.of(
          "de",
          Map.of(
              "gleichung",
              "equation",
              "gl",
              "equation",
              "tabelle",
              "table",
              "tab",
              "table",
              "anhang",
              "appendix"),
          "es",
          Map.of(
              "pág",
              "page",
              "págs",
              "page",
              "caps",
              "chapter",
              "ecuación",
              "equation",
              "ec",
              "equation",
              "tabla",
              "table",
              "apéndice",
              "appendix"),
          "fr",
          Map.of("éq", "equation", "annexe", "appendix"));

  private static final List<String> COUNTED =
      List.of(
          "page",
          "chapter",
          "section",
          "figure",
          "equation",
          "table",
          "paragraph",
          "volume",
          "column",
          "line",
          "note",
          "issue",
          "part",
          "appendix",
          "verse");

  private LocatorTerms() {}

  static Map<String, String> ofPandoc() {
    Map<String, String> terms = new LinkedHashMap<>();
    for (String[] row : PANDOC) {
      for (int i = 1; i < row.length; i++) {
        terms.put(row[i], row[0]);
      }
    }
    return terms;
  }

  /**
   * Those of a language.
   *
   * @param locale a name that {@link CitationLocale#of} gave
   */
  static Map<String, String> of(String locale) {
    Map<String, String> terms = new LinkedHashMap<>();
    try {
      XMLStreamReader xml =
          XMLInputFactory.newFactory()
              .createXMLStreamReader(new StringReader(CitationLocale.read(locale)));
      try {
        read(xml, terms);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the words of references in " + locale + " are no XML", e);
    }
    terms.putAll(USUAL.getOrDefault(locale.substring(0, 2), Map.of()));
    return terms;
  }

  /** A word without the dot that shortens it. */
  static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** The longest and the shortest form of a term is what it holds, or what its two numbers hold. */
  private static void read(XMLStreamReader xml, Map<String, String> terms)
      throws XMLStreamException {
    String term = "";
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.getLocalName().equals("term")) {
            term = xml.getAttributeValue(null, "name");
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          String word = bare(xml.getText().strip().toLowerCase(Locale.ROOT));
          if (!word.isEmpty() && COUNTED.contains(term)) {
            terms.putIfAbsent(word, term);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals("term")) {
            term = "";
          }
        }
        default -> {
          // Comments and the like.
        }
      }
    }
  }
}
