package org.vitrine.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.vitrine.article.Front;

/** The article as an item of CSL-JSON (citation style language, data schema 1.0.2). */
public final class CslRecord {
  /** Its name beside the article's page. */
  public static final String FILE = "citation.json";

  private CslRecord() {}

  /** The file: a list of one item, as reference managers take it. */
  public static String text(PublicationRecord record) {
    String text = JsonNodeFactory.instance.arrayNode().add(of(record)).toPrettyString();
    return text.replace(System.lineSeparator(), "\n") + "\n";
  }

  /** The item; its {@code id} is the key of {@link BibtexRecord}. */
  public static ObjectNode of(PublicationRecord record) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", BibtexRecord.key(record));
    item.put("type", "article-journal");
    item.put("title", record.fullTitle());
    ArrayNode authors = JsonNodeFactory.instance.arrayNode();
    record.authors().forEach(author -> authors.add(name(author)));
    if (!authors.isEmpty()) {
      item.set("author", authors);
    }
    record.published().ifPresent(date -> item.set("issued", date(date)));
    item.put("container-title", record.journal().title());
    record.journal().abbreviation().ifPresent(text -> item.put("container-title-short", text));
    record.journal().publisher().ifPresent(text -> item.put("publisher", text));
    record.journal().issn().ifPresent(issn -> item.put("ISSN", issn.text()));
    record.doi().ifPresent(doi -> item.put("DOI", doi.text()));
    record.url().ifPresent(url -> item.put("URL", url.toString()));
    if (!record.summary().isEmpty()) {
      item.put("abstract", record.summary());
    }
    item.put("language", record.language());
    return item;
  }

  private static ObjectNode name(Front.Author author) {
    ObjectNode name = JsonNodeFactory.instance.objectNode();
    return author.given().isEmpty()
        ? name.put("literal", author.family())
        : name.put("family", author.family()).put("given", author.given());
  }

  private static ObjectNode date(LocalDate date) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putArray("date-parts")
        .addArray()
        .add(date.getYear())
        .add(date.getMonthValue())
        .add(date.getDayOfMonth());
    return node;
  }
}
