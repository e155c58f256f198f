package org.vitrine.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.vitrine.article.Front;
import org.vitrine.article.InlineText;
import org.vitrine.bibliography.Doi;
import org.vitrine.bibliography.Orcid;
import org.vitrine.bibliography.Reference;

/** The article as schema.org's {@code ScholarlyArticle}, in JSON-LD. */
final class SchemaOrg {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SchemaOrg() {}

  static ObjectNode of(PublicationRecord record) {
    ObjectNode article = JSON.objectNode();
    article.put("@context", "https://schema.org");
    article.put("@type", "ScholarlyArticle");
    put(article, "@id", record.doi().map(Doi::url).or(record::url));
    article.put("headline", record.title());
    article.put("name", record.fullTitle());
    put(article, "abstract", record.summary());
    put(article, "description", record.description());
    ArrayNode authors = JSON.arrayNode();
    record.authors().forEach(author -> authors.add(author(author)));
    set(article, "author", authors);
    put(article, "datePublished", record.published());
    put(article, "dateModified", record.modified());
    article.put("inLanguage", record.language());
    set(article, "keywords", texts(record.keywords()));
    put(article, "url", record.url());
    put(article, "mainEntityOfPage", record.url());
    record
        .doi()
        .ifPresent(
            doi ->
                article
                    .putObject("identifier")
                    .put("@type", "PropertyValue")
                    .put("propertyID", "DOI")
                    .put("value", doi.text())
                    .put("url", doi.url().toString()));
    record
        .license()
        .ifPresent(
            license ->
                put(
                    article,
                    "license",
                    license.url().map(Object::toString).or(() -> Optional.of(license.name()))));
    article.put("isAccessibleForFree", true);
    article.set("isPartOf", periodical(record.journal()));
    record
        .journal()
        .publisher()
        .ifPresent(publisher -> article.set("publisher", organisation(publisher)));
    record
        .image()
        .ifPresent(
            image -> {
              ObjectNode picture = article.putObject("image").put("@type", "ImageObject");
              picture.put("url", image.url().toString());
              picture.put("width", image.width()).put("height", image.height());
              put(picture, "caption", image.alt());
            });
    ArrayNode funding = JSON.arrayNode();
    record.funding().forEach(grant -> funding.add(grant(grant)));
    set(article, "funding", funding);
    record.retraction().ifPresent(update -> article.put("creativeWorkStatus", "Retracted"));
    ArrayNode corrections = JSON.arrayNode();
    record.updates().stream()
        .filter(update -> update.kind() != Front.Update.Kind.REVISION)
        .forEach(update -> corrections.add(correction(update)));
    set(article, "correction", corrections);
    ArrayNode citations = JSON.arrayNode();
    record.references().forEach(reference -> citations.add(citation(reference)));
    set(article, "citation", citations);
    return article;
  }

  private static ObjectNode author(Front.Author author) {
    boolean person = !author.given().isEmpty() || author.orcid().isPresent();
    ObjectNode node = JSON.objectNode().put("@type", person ? "Person" : "Organization");
    Optional<String> orcid = author.orcid().map(text -> new Orcid(text).url().toString());
    put(node, "@id", orcid);
    node.put("name", author.name());
    if (person) {
      put(node, "givenName", author.given());
      node.put("familyName", author.family());
    }
    put(node, "sameAs", orcid);
    put(node, "url", author.url());
    put(node, "email", author.email());
    ArrayNode affiliations = JSON.arrayNode();
    author.affiliations().forEach(affiliation -> affiliations.add(affiliation(affiliation)));
    set(node, "affiliation", affiliations);
    return node;
  }

  private static ObjectNode affiliation(Front.Affiliation affiliation) {
    ObjectNode node = organisation(affiliation.name());
    put(node, "@id", affiliation.ror());
    put(node, "sameAs", affiliation.ror());
    put(node, "url", affiliation.url());
    affiliation
        .department()
        .ifPresent(department -> node.set("department", organisation(department)));
    if (affiliation.city().isPresent() || affiliation.country().isPresent()) {
      ObjectNode address = node.putObject("address").put("@type", "PostalAddress");
      put(address, "addressLocality", affiliation.city());
      put(address, "addressCountry", affiliation.country());
    }
    return node;
  }

  private static ObjectNode periodical(JournalIdentity journal) {
    ObjectNode node = JSON.objectNode().put("@type", "Periodical").put("name", journal.title());
    put(node, "alternateName", journal.abbreviation());
    put(node, "issn", journal.issn());
    put(node, "url", journal.baseUrl());
    return node;
  }

  private static ObjectNode grant(Front.Funding funding) {
    ObjectNode node = JSON.objectNode().put("@type", "Grant");
    put(node, "identifier", funding.award());
    ObjectNode funder = organisation(funding.funder());
    put(funder, "@id", funding.funderId());
    node.set("funder", funder);
    return node;
  }

  private static ObjectNode correction(Front.Update update) {
    ObjectNode node = JSON.objectNode().put("@type", "CorrectionComment");
    node.put("datePublished", update.date().toString());
    put(node, "text", InlineText.of(update.text()));
    return node;
  }

  private static ObjectNode citation(Reference reference) {
    CitedWork work = CitedWork.of(reference);
    ObjectNode node = JSON.objectNode();
    node.put(
        "@type",
        switch (work.type()) {
          case "book" -> "Book";
          case "chapter" -> "Chapter";
          case "thesis" -> "Thesis";
          case "report" -> "Report";
          case "dataset" -> "Dataset";
          case "software" -> "SoftwareSourceCode";
          case "article", "article-journal", "paper-conference" -> "ScholarlyArticle";
          default -> "CreativeWork";
        });
    put(node, "@id", work.doi().map(doi -> new Doi(doi).url()));
    put(node, "name", work.title());
    set(node, "author", texts(work.authors()));
    put(node, "datePublished", work.year());
    put(node, "url", work.url());
    return node;
  }

  private static ObjectNode organisation(String name) {
    return JSON.objectNode().put("@type", "Organization").put("name", name);
  }

  private static ArrayNode texts(Iterable<String> values) {
    ArrayNode texts = JSON.arrayNode();
    values.forEach(texts::add);
    return texts;
  }

  private static void put(ObjectNode node, String name, Optional<?> value) {
    value.ifPresent(present -> put(node, name, present.toString()));
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isBlank()) {
      node.put(name, value);
    }
  }

  private static void set(ObjectNode node, String name, ArrayNode values) {
    if (!values.isEmpty()) {
      node.set(name, values);
    }
  }
}
