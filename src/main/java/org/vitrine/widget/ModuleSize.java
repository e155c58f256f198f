package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.script.ModuleSources;

/**
 * What a reader's browser loads for a widget, in bytes as gzip sends them, file by file.
 *
 * @param own of the module and what it imports, {@link #SHARED} apart
 * @param shared of what it imports from {@link #SHARED}: loaded once for all widgets of a page
 */
record ModuleSize(int own, int shared) {
  /** Where parts lie that several widgets use, from the folder of modules. */
  static final String SHARED = "parts/";

  static final int BUDGET = 12 * 1024;

  /**
   * Measures files of a folder.
   *
   * @param files the module and its imports, by their paths from the folder
   */
  static ModuleSize of(ModuleSources sources, Set<String> files) {
    int own = 0;
    int shared = 0;
    for (String file : files) {
      int size = sources.text(file).map(ModuleSize::gzipped).orElse(0);
      if (file.startsWith(SHARED)) {
        shared += size;
      } else {
        own += size;
      }
    }
    return new ModuleSize(own, shared);
  }

  static ModuleSize read(JsonNode json) {
    return new ModuleSize(json.get("own").asInt(), json.get("shared").asInt());
  }

  int all() {
    return own + shared;
  }

  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put("own", own).put("shared", shared);
  }

  /** What an author is told of a widget that is over its budget. */
  Optional<Diagnostic> overBudget(WidgetFigure figure, WidgetLibrary library) {
    if (own <= BUDGET) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.error(
            "widget-size",
            figure.position(),
            "the widget \"%s\" is larger than a widget may be".formatted(figure.module()),
            "%s and what it imports have %s gzipped, %s/%s apart; at most %s are permitted"
                .formatted(
                    library.position(figure.module(), Optional.empty()),
                    kilobytes(own),
                    library.folder(),
                    SHARED,
                    kilobytes(BUDGET)),
            "simplify it, or move what other widgets use too into %s/%s; from there it imports %s"
                .formatted(library.folder(), SHARED, kilobytes(shared))));
  }

  /** To a tenth: builds of zlib differ by a few bytes. */
  private static String kilobytes(int bytes) {
    return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
  }

  private static int gzipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new Smallest(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("gzip failed on bytes in memory", e);
    }
    return bytes.size();
  }

  private static final class Smallest extends GZIPOutputStream {
    Smallest(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
