package org.vitrine.bibliography;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What must be known of a style before it is run: how it cites, what it builds on, and that its
 * macros come to an end.
 *
 * @param parent the address of the style that a dependent one builds on; empty for others
 * @param calls the macros that each macro calls, and under the empty name the style itself
 */
record StyleOutline(
    CitationStyle.Form form,
    String parent,
    boolean hasBibliography,
    Map<String, List<String>> calls) {

  /** How often macros may call each other: ten times what the largest style of all needs. */
  private static final long MOST_CALLS = 2_000_000;

  private static final int DEEPEST = 200;

  static StyleOutline read(byte[] content) throws BadStyleException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    // No entities from outside, nor any that grow.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      try {
        return read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      String where =
          e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ": ";
      throw new BadStyleException(where + "it is not well-formed XML");
    }
  }

  private static StyleOutline read(XMLStreamReader xml)
      throws XMLStreamException, BadStyleException {
    String format = "";
    String parent = "";
    boolean note = false;
    boolean bibliography = false;
    Map<String, List<String>> calls = new HashMap<>();
    String macro = "";
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new BadStyleException("it has a document type declaration, which no style needs");
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new BadStyleException("its elements are nested deeper than " + DEEPEST);
          }
          switch (xml.getLocalName()) {
            case "style" -> note = "note".equals(xml.getAttributeValue(null, "class"));
            case "category" -> format = attribute(xml, "citation-format", format);
            case "bibliography" -> bibliography = true;
            case "link" ->
                parent =
                    attribute(xml, "rel", "").equals("independent-parent")
                        ? attribute(xml, "href", "")
                        : parent;
            case "macro" -> macro = attribute(xml, "name", "");
            case "text", "key" -> {
              String called = attribute(xml, "macro", "");
              if (!called.isEmpty()) {
                calls.computeIfAbsent(macro, name -> new ArrayList<>()).add(called);
              }
            }
            default -> {
              if (depth == 1) {
                throw new BadStyleException("its root is " + xml.getLocalName() + ", not style");
              }
            }
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          macro = xml.getLocalName().equals("macro") ? "" : macro;
        }
        default -> {}
      }
    }
    return new StyleOutline(form(format, note), parent, bibliography, Map.copyOf(calls));
  }

  private static String attribute(XMLStreamReader xml, String name, String otherwise) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }

  private static CitationStyle.Form form(String format, boolean note) {
    return switch (format) {
      case "numeric" -> CitationStyle.Form.NUMERIC;
      case "author" -> CitationStyle.Form.AUTHOR;
      case "label" -> CitationStyle.Form.LABEL;
      case "note" -> CitationStyle.Form.NOTE;
      default -> note ? CitationStyle.Form.NOTE : CitationStyle.Form.AUTHOR_DATE;
    };
  }

  /** Refuses a style without a list of references, and one whose macros go on for ever. */
  void check() throws BadStyleException {
    if (!hasBibliography) {
      throw new BadStyleException("it has no bibliography element, and so no list of references");
    }
    count("", new HashMap<>(), new HashSet<>());
  }

  private long count(String macro, Map<String, Long> known, Set<String> open)
      throws BadStyleException {
    Long before = known.get(macro);
    if (before != null) {
      return before;
    }
    if (!open.add(macro)) {
      throw new BadStyleException("its macro " + macro + " calls itself");
    }
    if (open.size() > DEEPEST) {
      throw new BadStyleException("its macros call each other deeper than " + DEEPEST);
    }
    long total = 1;
    for (String called : calls.getOrDefault(macro, List.of())) {
      total += count(called, known, open);
      if (total > MOST_CALLS) {
        throw new BadStyleException(
            "its macros call each other more than " + MOST_CALLS + " times");
      }
    }
    open.remove(macro);
    known.put(macro, total);
    return total;
  }
}
