package org.vitrine.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jsoup.Jsoup;
import org.vitrine.bibliography.Bibliography;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;
import org.vitrine.bibliography.CitedItem;
import org.vitrine.bibliography.Formatted;

/** How the article is cited, as a line of a list of references. */
public final class CiteAs {
  private CiteAs() {}

  /** The line without markup and without a number, in the style and in the article's language. */
  public static String text(PublicationRecord record, Citations citations, CitationStyle style) {
    ObjectNode item = CslRecord.of(record);
    Formatted formatted =
        citations.format(
            Bibliography.ofItems(List.of(item)),
            style,
            record.language(),
            List.of(List.of(CitedItem.of(item.get("id").textValue()))));
    return Jsoup.parseBodyFragment(formatted.references().getFirst().html()).text();
  }
}
