package org.vitrine.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.diagnostic.Position;

/** The tables of an article. */
class TableFilesTest {
  @TempDir Path article;

  @Test
  void aTableIsItsColumnsNamesAndItsTexts() throws Exception {
    JsonNode table = read("a.csv", "\ufeffname,value\r\n\"one, \"\"two\"\"\", 3\n\n√,4\n");
    assertEquals("[\"name\",\"value\"]", table.get("columns").toString());
    assertEquals("[[\"one, \\\"two\\\"\",\"3\"],[\"√\",\"4\"]]", table.get("rows").toString());
  }

  @Test
  void aFileOfTabsIsDividedByThem() throws Exception {
    assertEquals("[[\"1,5\",\"2\"]]", read("a.tsv", "a\tb\n1,5\t2\n").get("rows").toString());
  }

  @Test
  void whatIsWrongIsToldWithItsLine() throws Exception {
    wrong("a,b\n1,2\n3\n", "line 3 has 1 values; the first line names 2 columns");
    wrong("a,a\n1,2\n", "two columns are named a");
    wrong("a,\n1,2\n", "a column has no name");
    wrong("a,b\n", "it has no rows below a line of columns' names");
    wrong("", "it has no rows below a line of columns' names");
    wrong("a\n" + "1\n".repeat(5001), "it has more than 5,000 rows");
    wrong("a".repeat(600_000), "it has 600,000 bytes; at most 524,288 are read");
    wrong("x,".repeat(60) + "y\n", "it has 61 columns; at most 50 are read");
    wrong("a,b\n\"1,2\n", "it cannot be read");
  }

  @Test
  void whatIsNotUtf8IsTold() throws IOException {
    Files.write(article.resolve("a.csv"), "a\n\u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(told("a.csv").contains("it is not in UTF-8"), told("a.csv"));
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    Path outside = Files.writeString(article.resolveSibling("secret.csv"), "a\n1\n");
    for (String path : new String[] {"../secret.csv", outside.toString(), "none.csv", "\0"}) {
      assertTrue(told(path).contains("there is no table"), told(path));
    }
    Files.createSymbolicLink(article.resolve("link.csv"), outside);
    assertTrue(told("link.csv").contains("there is no table"), told("link.csv"));
  }

  private JsonNode read(String name, String text) throws IOException, WrongValue {
    Files.writeString(article.resolve(name), text);
    return new TableFiles(article).read(name);
  }

  private void wrong(String text, String why) throws IOException {
    Files.writeString(article.resolve("a.csv"), text);
    assertTrue(told("a.csv").contains(why), told("a.csv"));
  }

  private String told(String path) {
    WrongValue wrong = assertThrows(WrongValue.class, () -> new TableFiles(article).read(path));
    return wrong.at(Position.of("article.md")).toString();
  }
}
