package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.script.FormulaStyle;

/**
 * The theme's assets as they are published: the journal's {@code static/} folder, its style sheets
 * in one, and KaTeX's style. Read again only when something in the folder has changed. Not
 * thread-safe.
 */
final class Theme {
  /** Each with all that it imports; other style sheets are parts of these. */
  private static final List<String> SHEETS = List.of("site.css", "microscope.css");

  private final Path folder;
  private final FolderSnapshot snapshot;
  private final FormulaStyle formulas = FormulaStyle.read();
  private SortedMap<String, String> read = new TreeMap<>();
  private PublishedFolder assets = PublishedFolder.of(new TreeMap<>());

  Theme(Path folder, FolderSnapshot snapshot) {
    this.folder = folder;
    this.snapshot = snapshot;
  }

  PublishedFolder assets() {
    SortedMap<String, String> now = snapshot.hashes(folder);
    if (!now.equals(read) || assets.files().isEmpty()) {
      assets = read();
      read = now;
    }
    return assets;
  }

  private PublishedFolder read() {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    SortedMap<String, String> styles = new TreeMap<>();
    PublishedFolder.list(folder)
        .forEach(
            (path, file) -> {
              byte[] bytes = new SiteFile.Original("", file).bytes();
              if (path.matches("css/[\\w-]+\\.css")) {
                styles.put(path.substring(4), new String(bytes, StandardCharsets.UTF_8));
              } else if (!path.endsWith(".md") && !path.endsWith(".d.ts")) {
                files.put(path, SiteFile.of(bytes));
              }
            });
    for (String sheet : SHEETS) {
      files.put("css/" + sheet, SiteFile.of(StyleSheet.flatten(sheet, styles)));
    }
    files.put("katex/katex.css", SiteFile.of(formulas.css()));
    formulas.fonts().forEach((name, font) -> files.put("katex/fonts/" + name, SiteFile.of(font)));
    return PublishedFolder.of(files);
  }
}
