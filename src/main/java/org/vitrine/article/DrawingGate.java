package org.vitrine.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lets drawings (SVG) pass that only draw. A page shows them as pictures, where nothing in them
 * runs; but each is published as a file, and a browser that opens it by itself runs its scripts and
 * loads what it names. For one drawing.
 */
final class DrawingGate {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String HTML = "http://www.w3.org/1999/xhtml";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final Set<String> REFUSED =
      Set.of("script", "handler", "foreignobject", "iframe", "object", "embed", "audio", "video");

  /** In others a browser could read another text than is looked at here. */
  private static final Set<String> ENCODINGS =
      Set.of("utf-8", "utf-16", "us-ascii", "iso-8859-1", "windows-1252");

  /** One that declares nothing. */
  private static final Pattern DOCTYPE =
      Pattern.compile(
          "<!DOCTYPE\\s+[\\w:.-]+"
              + "(\\s+(PUBLIC\\s+)?(SYSTEM\\s+)?(\"[^\"\\[]*\"|'[^'\\[]*')(\\s+(\"[^\"\\[]*\"|'[^'\\[]*'))?)?\\s*>");

  private static final String REMOVE =
      "remove it from the file, or save the drawing as plain SVG or PNG";
  private static final String EMBED =
      "put what it names into the drawing itself, or save the drawing as PNG";

  private final StringBuilder style = new StringBuilder();
  private boolean inStyle;

  /**
   * What a drawing may not hold.
   *
   * @param line in the drawing's file
   * @param what an element or an attribute
   */
  record Finding(int line, String what, String hint) {}

  /**
   * The first thing that a drawing may not hold.
   *
   * @throws XMLStreamException if it is not well-formed
   */
  static Optional<Finding> find(Path drawing) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.maxElementDepth", "2000"); // Of the JDK: 100, too few for some.
    try (InputStream in = Files.newInputStream(drawing)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      return new DrawingGate().find(reader);
    }
  }

  private Optional<Finding> find(XMLStreamReader reader) throws XMLStreamException {
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
      return found(reader, "encoding " + encoding, "save it in UTF-8");
    }
    while (reader.hasNext()) {
      Optional<Finding> found = event(reader, reader.next());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> event(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.DTD -> {
        if (!DOCTYPE.matcher(reader.getText()).matches()) {
          return found(
              reader,
              "declarations in its DOCTYPE",
              "remove them from the file, or save the drawing as plain SVG");
        }
      }
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
        if (reader.getPITarget().startsWith("xml-stylesheet")) {
          return found(reader, "xml-stylesheet", EMBED);
        }
      }
      case XMLStreamConstants.START_ELEMENT -> {
        return element(reader).or(() -> attributes(reader));
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (inStyle) {
          style.append(reader.getText());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> {
        if (inStyle) {
          inStyle = false;
          return StyleAddresses.firstBad(style.toString())
              .flatMap(bad -> found(reader, "style, " + bad, EMBED));
        }
      }
      default -> {
        // Draws nothing.
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> element(XMLStreamReader reader) {
    String name = reader.getLocalName();
    Optional<String> namespace = Optional.ofNullable(reader.getNamespaceURI());
    boolean html = namespace.filter(HTML::equals).isPresent();
    boolean foreign = namespace.filter(uri -> !uri.equals(SVG) && !uri.equals(HTML)).isPresent();
    if (inStyle) {
      return found(reader, name + " in a style", REMOVE);
    }
    if (name.equals("style")) {
      inStyle = true;
      style.setLength(0);
    }
    if (name.equals("foreignObject")) {
      return found(reader, name, "save its words as text, not as HTML, or save the drawing as PNG");
    }
    return html || (!foreign && REFUSED.contains(name.toLowerCase(Locale.ROOT)))
        ? found(reader, name, REMOVE)
        : Optional.empty();
  }

  private static Optional<Finding> attributes(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      Optional<String> namespace = Optional.ofNullable(reader.getAttributeNamespace(i));
      boolean own = namespace.filter(uri -> !uri.isEmpty()).isEmpty();
      String prefix = own ? "" : reader.getAttributePrefix(i) + ":";
      if (own && name.toLowerCase(Locale.ROOT).startsWith("on")) {
        return found(reader, name, REMOVE);
      }
      if (own && name.equals("attributeName") && value.strip().matches("(?s)(.*:)?(href|on.*)")) {
        return found(reader, name + " " + value.strip(), REMOVE);
      }
      boolean address =
          (name.equals("href") && (own || namespace.filter(XLINK::equals).isPresent()))
              || (name.equals("src") && own)
              || (name.equals("base") && namespace.filter(XML::equals).isPresent());
      boolean link = address && reader.getLocalName().equals("a");
      if (address && !(link && StyleAddresses.isLink(value)) && !StyleAddresses.isLocal(value)) {
        return found(reader, prefix + name + " " + shortened(value.strip()), EMBED);
      }
      Optional<String> bad =
          !own
              ? Optional.empty()
              : name.equals("style")
                  ? StyleAddresses.firstBad(value)
                  : StyleAddresses.firstBadUrl(value);
      if (bad.isPresent()) {
        return found(reader, name + " " + shortened(bad.get()), EMBED);
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> found(XMLStreamReader reader, String what, String hint) {
    return Optional.of(new Finding(reader.getLocation().getLineNumber(), what, hint));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
