package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables of an article: files in its folder, with the columns' names in their first line. */
final class TableFiles {
  private static final long MOST_BYTES = 512 * 1024;
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_COLUMNS = 50;

  private final Path article;

  /**
   * @param article the article's folder
   */
  TableFiles(Path article) {
    this.article = article;
  }

  /**
   * Reads a table.
   *
   * @param path from the article's folder; one that ends in {@code .tsv} is divided by tabs, any
   *     other by commas
   * @return {@code {columns, rows}}, all of texts
   */
  JsonNode read(String path) throws WrongValue {
    Path file =
        ArticleFile.find(article, path)
            .orElseThrow(
                () ->
                    new WrongValue(
                        "missing-table",
                        "there is no table \"%s\" in the article's folder".formatted(path),
                        "a table is a CSV or TSV file there",
                        ""));
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw wrong(
            path, "it has %,d bytes; at most %,d are read".formatted(Files.size(file), MOST_BYTES));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return table(path, text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw wrong(path, "it is not in UTF-8");
    } catch (IOException | UncheckedIOException e) {
      throw wrong(path, "it cannot be read: " + e.getMessage());
    }
  }

  private static JsonNode table(String path, String text) throws IOException, WrongValue {
    CSVFormat format =
        (path.endsWith(".tsv") ? CSVFormat.TDF : CSVFormat.DEFAULT)
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<String> columns = List.of();
      ArrayNode rows = table.putArray("rows");
      for (CSVRecord line : parser) {
        if (columns.isEmpty()) {
          columns = columns(path, line);
          columns.forEach(table.putArray("columns")::add);
        } else if (line.size() != columns.size()) {
          throw wrong(
              path,
              "line %d has %d values; the first line names %d columns"
                  .formatted(parser.getCurrentLineNumber(), line.size(), columns.size()));
        } else if (rows.size() == MOST_ROWS) {
          throw wrong(path, "it has more than %,d rows".formatted(MOST_ROWS));
        } else {
          line.forEach(rows.addArray()::add);
        }
      }
      if (rows.isEmpty()) {
        throw wrong(path, "it has no rows below a line of columns' names");
      }
    }
    return table;
  }

  private static List<String> columns(String path, CSVRecord line) throws WrongValue {
    List<String> columns = line.toList();
    if (columns.size() > MOST_COLUMNS) {
      throw wrong(
          path, "it has %d columns; at most %d are read".formatted(columns.size(), MOST_COLUMNS));
    }
    Set<String> before = new HashSet<>();
    for (String column : columns) {
      if (column.isBlank() || !before.add(column)) {
        throw wrong(
            path, column.isBlank() ? "a column has no name" : "two columns are named " + column);
      }
    }
    return columns;
  }

  private static WrongValue wrong(String path, String why) {
    return new WrongValue(
        "unreadable-table", "the table \"%s\" cannot be used".formatted(path), why, "");
  }
}
