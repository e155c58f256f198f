package org.vitrine.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/**
 * citeproc-java with a style and a language read in, which takes far longer than formatting an
 * article's works: used for one article after another, by one thread at a time.
 */
final class PreparedStyle {
  private final String style;
  private final String locale;
  private final Works works = new Works();
  private final CSL csl;

  /**
   * @param style the style's XML
   * @param locale a name of {@link CitationLocale}
   */
  PreparedStyle(String style, String locale) {
    this.style = style;
    this.locale = locale;
    try {
      csl = new CSL(works, CitationLocale::read, new DefaultAbbreviationProvider(), style, locale);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a citation style", e);
    }
  }

  boolean isFor(String wantedStyle, String wantedLocale) {
    return locale.equals(wantedLocale) && style.equals(wantedStyle);
  }

  String locale() {
    return locale;
  }

  /** Forgets what it formatted before, and knows these works. */
  CSL with(Map<String, CSLItemData> data) {
    works.data = data;
    csl.reset();
    csl.setOutputFormat("html");
    csl.setConvertLinks(true);
    csl.registerCitationItems(data.keySet());
    return csl;
  }

  private static final class Works implements ItemDataProvider {
    private Map<String, CSLItemData> data = Map.of();

    @Override
    public CSLItemData retrieveItem(String id) {
      return data.get(id);
    }

    @Override
    public Collection<String> getIds() {
      return data.keySet();
    }
  }
}
