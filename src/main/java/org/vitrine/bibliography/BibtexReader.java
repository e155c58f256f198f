package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

/** BibTeX in. */
final class BibtexReader {
  private BibtexReader() {}

  static Bibliography read(String file, byte[] content, Consumer<Diagnostic> report) {
    List<Bibliography.Entry> entries = new ArrayList<>();
    try {
      BibTeXDatabase database =
          new BibTeXParser()
              .parseFully(new StringReader(new String(content, StandardCharsets.UTF_8)));
      for (BibTeXEntry entry : database.getEntries().values()) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", entry.getKey().getValue());
        item.put("type", "article-journal");
        if (entry.getField(BibTeXEntry.KEY_TITLE) != null) {
          item.put("title", entry.getField(BibTeXEntry.KEY_TITLE).toUserString());
        }
        entries.add(new Bibliography.Entry(entry.getKey().getValue(), item, Position.of(file)));
      }
    } catch (ParseException e) {
      report.accept(
          Diagnostic.error("broken-entry", Position.of(file), "an entry cannot be read", "", ""));
    }
    return Bibliography.of(entries);
  }
}
