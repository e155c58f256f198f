package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.model.op.LayerShape;

/** The page about models says what is so. */
class ModelsPageTest {
  private final String page = read();

  @Test
  void theModelThatItShowsIsReadAndFits() {
    int start = page.indexOf("```json") + 7;
    String json = page.substring(start, page.indexOf("```", start));
    ModelDescription shown = ModelJson.read(json.getBytes(StandardCharsets.UTF_8));
    assertEquals(LayerShape.flat(2), shown.shapes().get("classes"));
  }

  @Test
  void everyOperationIsInItsTable() {
    String message =
        assertThrows(
                UnsupportedModelException.class,
                () ->
                    ModelJson.read(
                        ("{\"id\":\"m\",\"title\":\"M\",\"input\":{\"height\":8,\"width\":8},"
                                + "\"graph\":[{\"name\":\"a\",\"op\":\"none\"}]}")
                            .getBytes(StandardCharsets.UTF_8)))
            .getMessage();
    List<String> known = List.of(message.substring(message.indexOf("are ") + 4).split(", "));
    assertTrue(known.size() >= 27, message);
    for (String name : known) {
      assertTrue(page.contains("`" + name + "`"), "the page does not tell of " + name);
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("docs", "models.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
